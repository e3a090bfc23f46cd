using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Huiskamer.House;

/// <summary>Where a house keeps its things. Set by <c>HUISKAMER_…</c> variables or <c>--Name=value</c>.</summary>
/// <param name="Database">The kind of database.</param>
/// <param name="Connection">How to reach it.</param>
public sealed record HouseSettings(DatabaseKind Database, string Connection)
{
    private const UnixFileMode ForUs = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode ForOthers = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>The folder in which a house keeps what is no database; the file of one lies there too.</summary>
    public string Var { get; init; } = "var";

    /// <summary>The proxies whose word about where a visitor comes from is believed; none unless it is said.</summary>
    public TrustedProxies Proxies { get; init; } = TrustedProxies.None;

    /// <summary>Whom the builder of a connection asks; what is not said follows from the association's own card.</summary>
    public ApiTeam Team { get; init; } = new(null, null, null);

    /// <summary>Reads the settings: a PostgreSQL connection when one is given, else one file in the folder <c>var</c>.</summary>
    public static HouseSettings From(IConfiguration configuration) =>
        DatabaseFrom(configuration, FolderFrom(configuration)) with
        {
            Var = FolderFrom(configuration),
            Proxies = TrustedProxies.Read(configuration["Proxies"]),
            Team = new ApiTeam(configuration["ApiTeam"], configuration["ApiMail"], configuration["ApiSite"]),
        };

    private static string FolderFrom(IConfiguration configuration) => configuration["Var"] is { Length: > 0 } told ? told : "var";

    private static HouseSettings DatabaseFrom(IConfiguration configuration, string folder)
    {
        if (configuration["Postgres"] is { Length: > 0 } postgres)
        {
            Refused.If(WhyNot(postgres));
            return new HouseSettings(DatabaseKind.Postgres, postgres);
        }

        return new HouseSettings(DatabaseKind.Sqlite, $"Data Source={Path.Combine(folder, "house.db")};Default Timeout=30");
    }

    /// <summary>
    /// Sees to it that nobody else who works on this machine can read the file of the database: what tenants said lies in
    /// it, and the keys that cookies are sealed with.
    /// </summary>
    public void KeepFilePrivate()
    {
        if (Database is not DatabaseKind.Sqlite || OperatingSystem.IsWindows())
        {
            return;
        }

        var file = FileOf(Connection);
        new FileStream(file, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite | FileShare.Delete,
            UnixCreateMode = ForUs,
        }).Dispose();

        // A log that stands beside it takes over the rights of the file; one of before has its own.
        foreach (var part in new[] { file, file + "-wal", file + "-shm" }.Where(File.Exists))
        {
            if ((File.GetUnixFileMode(part) & ForOthers) is not UnixFileMode.None)
            {
                File.SetUnixFileMode(part, File.GetUnixFileMode(part) & ~ForOthers);
            }
        }
    }

    /// <summary>Makes the folder of the database, when it is a file.</summary>
    public void MakeRoom()
    {
        if (Database is DatabaseKind.Sqlite && Path.GetDirectoryName(Path.GetFullPath(FileOf(Connection))) is { } folder)
        {
            try
            {
                MakePrivate(folder);
            }
            catch (IOException)
            {
                throw new Refused(new Refusal(
                    "house.no-room", $"{folder} kan geen map zijn: daar staat een bestand. Kies een andere map met HUISKAMER_VAR."));
            }
        }
    }

    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, ForUs | UnixFileMode.UserExecute);
        }
    }

    /// <summary>The setting itself is never repeated: it may hold a password.</summary>
    private static Refusal? WhyNot(string postgres)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(postgres) switch
            {
                { Multiplexing: true } => Multiplexed,
                { Host.Length: > 0, Database.Length: > 0 } => null,
                _ => Unreadable,
            };
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            return Unreadable;
        }
    }

    private static readonly Refusal Unreadable = new(
        "house.postgres-unreadable",
        "HUISKAMER_POSTGRES is niet te lezen. Schrijf haar zo: Host=127.0.0.1;Username=huiskamer;Password=…;Database=huiskamer");

    private static readonly Refusal Multiplexed = new(
        "house.postgres-multiplexed",
        "HUISKAMER_POSTGRES vraagt om Multiplexing. Haal dat weg: Huiskamer houdt opdrachten klaar op een eigen verbinding.");

    private static string FileOf(string connection) => new SqliteConnectionStringBuilder(connection).DataSource;
}

/// <summary>Whom the builder of a connection asks.</summary>
/// <param name="Name">The team.</param>
/// <param name="Mail">Its address.</param>
/// <param name="Site">Where more is said.</param>
public sealed record ApiTeam(string? Name, string? Mail, string? Site);
