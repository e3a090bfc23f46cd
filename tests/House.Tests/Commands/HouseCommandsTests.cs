using System.Net;
using System.Net.Sockets;
using Huiskamer.Foundation.Commands;
using Huiskamer.Staff.Door;
using Microsoft.Data.Sqlite;

namespace Huiskamer.House.Tests.Commands;

/// <summary>The command line as somebody types it, in an empty folder of its own, on a file.</summary>
public sealed class HouseCommandsTests : IDisposable
{
    private const string Dwellings = "Verhuureenheidnummer;Straat;Huisnummer;Postcode;Plaats;Buurt;Breedtegraad;Lengtegraad\n";

    private static readonly string[] Commands =
        ["backup", "codes", "demo", "demo-round", "draw", "export", "feedback", "import", "import-undo", "letters", "migrate", "password", "plan", "serve", "sheets"];

    private readonly string _folder = Directory.CreateTempSubdirectory("huiskamer").FullName;
    private readonly StringWriter _said = new();
    private readonly StringWriter _complained = new();

    [Fact]
    public async Task A_backup_is_a_whole_house_and_never_takes_the_place_of_another()
    {
        var copy = Path.Combine(_folder, "kopie.db");
        Assert.Equal(0, await RunAsync("demo"));
        Assert.Equal(0, await RunAsync("backup", "--out", copy));
        Assert.Equal(90L, await CountAsync("staff_colleague", copy));

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
        Assert.Equal(2, await RunAsync("demo", "--demo-size", "12"));
        Assert.Contains("Kies een heel getal van 1000 tot en met 200000.", _complained.ToString());
    }

    [Fact]
    public async Task Whoever_keeps_the_machine_lets_an_administrator_back_in_and_the_journal_says_so()
    {
        Assert.Equal(0, await RunAsync("demo"));
        Assert.Equal(0, await RunAsync("password", DemoPeople.All.Single(person => person.Roles.Contains(Role.Administrator)).Email));
        Assert.Contains("/nieuw-wachtwoord/", _said.ToString());
        Assert.Equal(1L, await CountAsync(
            "foundation_journal_entry WHERE subject = 'colleague' AND deed = 'Saw' AND way = 'Command'", Path.Combine(_folder, "house.db")));

        Assert.Equal(2, await RunAsync("password", "niemand@voorbeeld.test"));
        Assert.Contains("Er is geen collega met dit e-mailadres.", _complained.ToString());
    }

    [Fact]
    public async Task A_demo_house_shows_a_newcomer_once_how_another_system_asks_something()
    {
        var file = Path.Combine(_folder, "house.db");
        Assert.Equal(0, await RunAsync("demo"));
        var key = Assert.Single(System.Text.RegularExpressions.Regex.Matches(_said.ToString(), "hk_[A-Za-z0-9_-]{66}")).Value;
        Assert.Contains($"curl -H \"Authorization: Bearer {key}\" -H \"Content-Type: application/json\" -d '{{\"naam\": \"jansen\"}}' http://127.0.0.1:5080/api/v1/huishoudens/_zoek", _said.ToString());
        Assert.Equal(1L, await CountAsync("staff_api_client WHERE scopes = 'woningen.lezen huishoudens.lezen contactmomenten.schrijven'", file));
        Assert.Equal(1L, await CountAsync("staff_api_token", file));
        SqliteConnection.ClearAllPools();
        Assert.DoesNotContain(key[^43..], System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)));
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

    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Who_asks_what_can_be_done_is_told_and_no_house_is_made(string word)
    {
        Assert.Equal(0, await RunAsync(word));
        Assert.Empty(_complained.ToString());
        Assert.All(Commands, command => Assert.Matches($@"(?m)^  {command} +[A-Z].*\.\r?$", _said.ToString()));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Every_command_tells_how_it_is_typed()
    {
        foreach (var command in Commands)
        {
            _said.GetStringBuilder().Clear();
            Assert.Equal(0, await RunAsync(command, "--help"));
            var told = _said.ToString();
            Assert.StartsWith($"bin/huiskamer {command}", told);

            _said.GetStringBuilder().Clear();
            Assert.Equal(0, await RunAsync("help", command));
            Assert.Equal(told, _said.ToString());
        }

        Assert.Empty(_complained.ToString());
        Assert.Equal(2, await RunAsync("help", "koffie"));
    }

    [Fact]
    public async Task An_option_that_is_not_known_is_named_with_those_that_are()
    {
        Assert.Equal(2, await RunAsync("draw", "buurt", "--sied", "3"));
        Assert.Contains("‘draw’ kent ‘--sied’ niet. Dit kan wel: --size AANTAL, --seed GETAL", _complained.ToString());
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_flag_before_the_file_does_not_swallow_it()
    {
        var file = Path.Combine(_folder, "woningen.csv");
        await File.WriteAllTextAsync(file, Dwellings + "V-1;Kade;9001;7811 ZZ;Emmen;Buurt;52,7;6,9\nV-2;Kade;x;7811 ZZ;Emmen;Buurt;52,7;6,9\n");

        Assert.Equal(1, await RunAsync("import", "woningen", file));
        Assert.Contains("Er is niets ingelezen.", _complained.ToString());
        Assert.Equal(0, await RunAsync("import", "woningen", "--alleen-kijken", file));
        Assert.Contains("Er is niets veranderd.", _said.ToString());
        Assert.Equal(0, await RunAsync("import", "--fouten-overslaan", "woningen", file));
        Assert.Contains("Ingelezen.", _said.ToString());
        Assert.Equal(0, await RunAsync("import", "woningen", file, "--fouten-overslaan"));
        Assert.Contains("Alles in dit bestand kennen we al.", _said.ToString());
    }

    [Theory]
    [InlineData("weg.csv", "is er niet")]
    [InlineData("", "is een map")]
    public async Task A_file_that_cannot_be_read_is_said_so(string name, string sentence)
    {
        Assert.Equal(2, await RunAsync("import", "woningen", Path.Combine(_folder, name)));
        Assert.Contains(sentence, _complained.ToString());
    }

    [Theory]
    [InlineData("--Postgres=dit is niets", "HUISKAMER_POSTGRES is niet te lezen.")]
    [InlineData("--Postgres=Host=127.0.0.1;Port=1;Username=x;Database=x", "PostgreSQL antwoordt niet.")]
    [InlineData("--Postgres=Host=127.0.0.1;Username=x;Database=x;Multiplexing=true", "HUISKAMER_POSTGRES vraagt om Multiplexing.")]
    public async Task A_database_that_cannot_be_reached_gives_one_sentence(string setting, string sentence)
    {
        Assert.Equal(1, await RunAsync("draw", "buurt", setting));
        Assert.StartsWith(sentence, _complained.ToString());
    }

    [Fact]
    public async Task A_file_that_is_no_database_gives_one_sentence()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "house.db"), new string('x', 4096));

        Assert.Equal(1, await RunAsync("draw", "buurt"));
        Assert.Contains("Het bestand house.db is geen goede database.", _complained.ToString());
    }

    [Fact]
    public async Task An_import_that_is_stopped_changes_nothing_and_leaves_no_file_behind()
    {
        var file = Path.Combine(_folder, "woningen.csv");
        await File.WriteAllTextAsync(file, Dwellings + string.Concat(Enumerable.Range(1, 20_000).Select(n => $"V-{n};Kade;{n};7811 ZZ;Emmen;Buurt;52,7;6,9\n")));
        using var stop = new CancellationTokenSource();

        Assert.Equal(HouseCommands.Stopped, await HouseCommands.RunAsync(
            ["import", "woningen", file, $"--Var={_folder}"], new CommandVoice(_said, new StopsOn("Inlezen", stop)), stop.Token));
        Assert.Equal(0L, await CountAsync("homes_dwelling", Path.Combine(_folder, "house.db")));
        Assert.Equal(0L, await CountAsync("homes_import_file WHERE content IS NOT NULL", Path.Combine(_folder, "house.db")));
        Assert.Equal(0, await RunAsync("import", "woningen", file));
        Assert.Contains("20.000 nieuw.", _said.ToString());
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

    private static async Task<long> CountAsync(string what, string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var count = connection.CreateCommand();
#pragma warning disable CA2100 // The words are this test's own.
        count.CommandText = $"SELECT count(*) FROM {what}";
#pragma warning restore CA2100
        return (long)(await count.ExecuteScalarAsync())!;
    }

    /// <summary>Stops the work as soon as it shows these words.</summary>
    private sealed class StopsOn(string words, CancellationTokenSource stop) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);

            if (value?.StartsWith(words, StringComparison.Ordinal) == true)
            {
                stop.Cancel();
            }
        }
    }
}
