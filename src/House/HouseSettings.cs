using Huiskamer.Foundation.Database;
using Microsoft.Extensions.Configuration;

namespace Huiskamer.House;

/// <summary>Where a house keeps its things. Set by <c>HUISKAMER_…</c> variables or <c>--Name=value</c>.</summary>
/// <param name="Database">The kind of database.</param>
/// <param name="Connection">How to reach it.</param>
public sealed record HouseSettings(DatabaseKind Database, string Connection)
{
    /// <summary>Reads the settings: a PostgreSQL connection when one is given, else one file in the folder <c>var</c>.</summary>
    public static HouseSettings From(IConfiguration configuration)
    {
        if (configuration["Postgres"] is { Length: > 0 } postgres)
        {
            return new HouseSettings(DatabaseKind.Postgres, postgres);
        }

        var folder = configuration["Var"] ?? "var";
        Directory.CreateDirectory(folder);
        return new HouseSettings(DatabaseKind.Sqlite, $"Data Source={Path.Combine(folder, "house.db")};Default Timeout=30");
    }
}
