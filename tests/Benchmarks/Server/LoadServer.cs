using System.Net;
using System.Net.Sockets;

namespace LiaisonBot.Benchmarks.Server;

/// <summary>
/// HTTP/1.1 on loopback by plain sockets, as cheap as it gets: server and bot share the cores, and what the server uses
/// is taken from the bot's figure.
/// </summary>
internal sealed class LoadServer(BotApi api) : IDisposable
{
    private const int FirstBufferBytes = 16 << 10;
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    /// <summary>Listens on any free port; returns it.</summary>
    public int Listen()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(512);
        return ((IPEndPoint)_listener.LocalEndPoint!).Port;
    }

    /// <summary>Serves for as long as the process lives.</summary>
    public async Task AcceptAsync()
    {
        while (true)
        {
            var socket = await _listener.AcceptAsync();
            socket.NoDelay = true;
            _ = ServeAsync(socket);
        }
    }

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                await AnswerAllAsync(socket);
            }
            catch (SocketException)
            {
                // A bot that was stopped, or hung up in mid-poll.
            }
        }
    }

    private async Task AnswerAllAsync(Socket socket)
    {
        var (buffer, filled) = (new byte[FirstBufferBytes], 0);
        while (true)
        {
            if (HttpRequest.Read(buffer.AsMemory(0, filled)) is { } request)
            {
                var answer = await api.AnswerAsync(request);
                for (var sent = 0; sent < answer.Length;)
                {
                    sent += await socket.SendAsync(answer[sent..]);
                }

                buffer.AsSpan(request.Length, filled - request.Length).CopyTo(buffer);
                filled -= request.Length;
                continue;
            }

            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var received = await socket.ReceiveAsync(buffer.AsMemory(filled));
            if (received == 0)
            {
                return;
            }

            filled += received;
        }
    }
}
