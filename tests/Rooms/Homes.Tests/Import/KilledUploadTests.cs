using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Huiskamer.TestKit;

namespace Huiskamer.Homes.Tests.Import;

/// <summary>A real house that is killed while a file comes in: what lies of it goes when the house opens again.</summary>
public sealed class KilledUploadTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const UnixFileMode ForUs = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    [Fact]
    public async Task What_a_killed_house_left_of_a_file_that_came_in_is_gone_when_it_opens_again()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = house.Folder();
        var uploads = Path.Combine(folder, "uploads");
        var ours = Path.Combine(folder, "iets-anders.txt");
        await File.WriteAllTextAsync(ours, "blijft", TestContext.Current.CancellationToken);

        using (var process = house.StartsIn(folder, "serve"))
        {
            using var sending = await HalfAFileAsync(process);
            await process.UntilAsync(() => Task.FromResult(Directory.Exists(uploads) && Directory.EnumerateFiles(uploads).Any()));
            Assert.False(process.HasExited, "The house stopped by itself.");
            Assert.Equal(ForUs, File.GetUnixFileMode(uploads));
            await process.FallsOverAsync(new Random(1), within: 1);
        }

        Assert.Single(Directory.GetFiles(uploads));
        File.SetUnixFileMode(uploads, ForUs | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

        using (var process = house.StartsIn(folder, "serve"))
        {
            (await ConnectedAsync(process)).Dispose();
            Assert.Empty(Directory.GetFiles(uploads));
            Assert.Equal(ForUs, File.GetUnixFileMode(uploads));
            Assert.True(File.Exists(ours));
            await process.FallsOverAsync(new Random(1), within: 1);
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>More of a file than a house holds in memory, and then nothing any more.</summary>
    private static async Task<TcpClient> HalfAFileAsync(Process process)
    {
        var client = await ConnectedAsync(process);
        var head = "POST /inloggen HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=grens\r\nContent-Length: 900000\r\n\r\n"
            + "--grens\r\nContent-Disposition: form-data; name=\"Sheet\"; filename=\"relaties.json\"\r\n\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head + new string('x', 300_000)), TestContext.Current.CancellationToken);
        return client;
    }

    private static async Task<TcpClient> ConnectedAsync(Process process)
    {
        var client = new TcpClient();
        var port = int.Parse(process.StartInfo.Environment["HUISKAMER_PORT"]!, CultureInfo.InvariantCulture);
        await process.UntilAsync(async () =>
        {
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port);
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        });
        Assert.True(client.Connected, "The house does not open.");
        return client;
    }
}
