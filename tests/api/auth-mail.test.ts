import { createServer as createHttpServer, request } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import express from 'express';
import { describe, expect, it } from 'vitest';
import { createMailer } from '../../api/mail/mailer.ts';
import { createOutbox } from '../../api/mail/outbox.ts';
import { outboxPage } from '../../api/mail/outbox-page.ts';

const FROM = 'Kindling <kindling@kindling.example>';

/** The least of an SMTP server: says yes to everything and keeps what it was told. */
async function openSmtpServer() {
  const heard: string[] = [];
  const server = createServer((socket: Socket) => {
    let inBody = false;
    socket.write('220 test\r\n');
    socket.on('data', (data) => {
      heard.push(String(data));
      if (inBody && !String(data).endsWith('\r\n.\r\n')) return;
      const wasBody = inBody;
      inBody = !inBody && /^DATA\r\n$/i.test(String(data));
      socket.write(inBody ? '354 go on\r\n' : '250 ok\r\n');
      if (!wasBody && /^QUIT/i.test(String(data))) socket.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { heard, url: `smtp://127.0.0.1:${port}`, close: () => server.close() };
}

describe('the mailer', () => {
  it('sends plain text to exactly one recipient over SMTP and prints nothing', async () => {
    const smtp = await openSmtpServer();
    const printed: string[] = [];
    const print = (line: string) => void printed.push(line);
    const mailer = createMailer({ smtpUrl: smtp.url, from: FROM, print });

    await mailer.send({ to: 'robin@north.example', subject: 'Hello', text: 'A link' });

    smtp.close();
    const told = smtp.heard.join('');
    expect(told.match(/RCPT TO:<.*>/g)).toEqual(['RCPT TO:<robin@north.example>']);
    expect(told).toContain('Content-Type: text/plain');
    expect(told).not.toMatch(/X-Mailer|nodemailer/i);
    expect(mailer.outbox).toBeNull();
    expect(printed).toEqual([]);
  });

  it('keeps and prints mails without SMTP, the last fifty of them', async () => {
    const printed: string[] = [];
    const print = (line: string) => void printed.push(line);
    const mailer = createMailer({ smtpUrl: undefined, from: FROM, print });

    for (let n = 1; n <= 51; n += 1) {
      await mailer.send({ to: 'robin@north.example', subject: `Mail ${n}`, text: 'A link' });
    }

    expect(mailer.outbox?.mails()).toHaveLength(50);
    expect(mailer.outbox?.mails()[0]?.subject).toBe('Mail 51');
    expect(printed).toHaveLength(51);
  });
});

describe('the outbox page', () => {
  async function get(headers: Record<string, string>) {
    const outbox = createOutbox(() => {});
    const text = 'Open\n\nhttps://kindling.example/join#token=abc\n\n"><script>alert(1)</script>';
    outbox.keep({ to: '<b>@x.example', subject: 'A & B', text });
    const server = createHttpServer(express().use(outboxPage(outbox))).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const options = { host: '127.0.0.1', port, path: '/dev/outbox', headers };
    const answer = await new Promise<{ status: number | undefined; html: string }>((resolve) => {
      request(options, async (response) => {
        let html = '';
        for await (const chunk of response) html += chunk;
        resolve({ status: response.statusCode, html });
      }).end();
    });
    server.close();
    return answer;
  }

  it('shows mails with working links and nothing that runs', async () => {
    const { status, html } = await get({ host: 'localhost:4000' });

    expect(status).toBe(200);
    expect(html).toContain('<a href="https://kindling.example/join#token=abc">');
    expect(html).toContain('A &amp; B');
    expect(html).not.toMatch(/<script|<b>@/);
  });

  it.each([
    { host: 'rebound.example' },
    { host: 'localhost', 'x-forwarded-for': '203.0.113.9' },
    { host: 'localhost', forwarded: 'for=203.0.113.9' },
  ])('does not exist for a request with %j', async (headers) => {
    expect((await get(headers)).status).toBe(404);
  });
});
