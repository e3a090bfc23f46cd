using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace Huiskamer.House.Tests.Commands;

/// <summary>The command line as somebody types it, in an empty folder of its own, on a file.</summary>
public sealed class HouseCommandsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huiskamer").FullName;
    private readonly StringWriter _said = new();
    private readonly StringWriter _complained = new();

    [Fact]
    public async Task A_backup_is_a_whole_house_and_never_takes_the_place_of_another()
    {
        var copy = Path.Combine(_folder, "kopie.db");
        Assert.Equal(0, await RunAsync("demo"));
        Assert.Equal(0, await RunAsync("backup", "--out", copy));
        Assert.Equal(90L, await ColleaguesInAsync(copy));

        Assert.Equal(1, await RunAsync("backup", "--out", copy));
        Assert.Contains("bestaat al", _complained.ToString());
    }

    [Fact]
    public async Task Without_a_house_there_is_nothing_to_copy()
    {
        Assert.Equal(1, await RunAsync("backup", "--out", Path.Combine(_folder, "kopie.db")));
        Assert.Contains("nog geen database", _complained.ToString());
        Assert.Equal(2, await RunAsync("backup"));
    }

    [Fact]
    public async Task A_house_in_use_is_not_furnished_with_made_up_people()
    {
        Assert.Equal(0, await RunAsync("demo", "--day", "2027-03-02"));
        Assert.Equal(1, await RunAsync("demo"));
        Assert.Contains("al in gebruik", _complained.ToString());
        Assert.Equal(2, await RunAsync("demo", "--day", "gisteren"));
    }

    [Fact]
    public async Task A_second_migration_has_nothing_to_do()
    {
        await RunAsync("migrate");
        await RunAsync("migrate");

        Assert.Contains("was al bij", _said.ToString());
    }

    [Fact]
    public async Task A_port_that_is_taken_gives_one_clear_sentence_before_anything_is_done()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        Assert.Equal(1, await RunAsync("serve", $"--Port={port}"));
        Assert.Contains($"Op http://127.0.0.1:{port} draait al iets.", _complained.ToString());
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_word_that_is_no_command_shows_what_there_is()
    {
        Assert.Equal(2, await RunAsync("koffie"));
        Assert.Contains("De opdracht ‘koffie’ bestaat niet.", _complained.ToString());
        Assert.Contains("backup", _complained.ToString());
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        _said.Dispose();
        _complained.Dispose();
    }

    private Task<int> RunAsync(params string[] words) =>
        HouseCommands.RunAsync([.. words, $"--Var={_folder}"], _said, _complained);

    private static async Task<long> ColleaguesInAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var count = connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM staff_colleague";
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
