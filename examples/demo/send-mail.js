import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';

const BOUNDARY = 'part';

/** Sends one mail with an attachment to an SMTP server on this machine. */
export async function sendMail(port, { subject, attachment }) {
  const socket = connect({ port, host: '127.0.0.1' });
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  await readReply(lines);
  for (const command of commands({ subject, attachment })) {
    socket.write(`${command}\r\n`);
    await readReply(lines);
  }
  socket.end();
  await once(socket, 'close');
}

function commands(mail) {
  return [
    'EHLO localhost',
    'MAIL FROM:<shop@example.com>',
    'RCPT TO:<customer@example.com>',
    'DATA',
    `${formatMail(mail)}\r\n.`,
    'QUIT',
  ];
}

async function readReply(lines) {
  for (;;) {
    const { value = '', done } = await lines.next();
    if (done || /^[45]/.test(value)) throw new Error(`The mail was refused: ${value}`);
    if (/^\d{3} /.test(value)) return;
  }
}

function formatMail({ subject, attachment }) {
  return [
    'From: shop@example.com',
    'To: customer@example.com',
    `Subject: ${subject}`,
    `Content-Type: multipart/mixed; boundary=${BOUNDARY}`,
    '',
    `--${BOUNDARY}`,
    'Content-Type: text/html',
    '',
    '<p>Thank you for your order.</p>',
    `--${BOUNDARY}`,
    'Content-Type: text/plain; name="invoice.txt"',
    'Content-Disposition: attachment; filename="invoice.txt"',
    '',
    attachment,
    `--${BOUNDARY}--`,
  ].join('\r\n');
}
