using System.Net.Sockets;
using Huiskamer.Foundation.Paper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Huiskamer.House.Commands;

/// <summary>
/// Says of a failure that somebody can mend — a full disk, a database that is away — what it is and what to do. Anything
/// else is a bug and goes on its way.
/// </summary>
internal static class Outage
{
    private const int DiskFull = 28;

    /// <summary>A Dutch sentence, or nothing when this is a bug.</summary>
    public static string? InWords(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (Of(cause) is { } sentence)
            {
                return sentence;
            }
        }

        return null;
    }

    private static string? Of(Exception cause) => cause switch
    {
        PostgresException { SqlState: "28P01" or "28000" } => "PostgreSQL laat ons niet binnen: gebruiker of wachtwoord klopt niet. Kijk naar HUISKAMER_POSTGRES.",
        PostgresException { SqlState: "3D000" } => "Deze database is er niet op de PostgreSQL-server. Maak haar eerst (createdb), of kijk naar HUISKAMER_POSTGRES.",
        PostgresException { SqlState: "42501" } => "PostgreSQL geeft hier geen rechten voor. Vraag de beheerder van de database om toegang.",
        PostgresException { SqlState: "53100" } => "De schijf van PostgreSQL is vol. Maak ruimte en geef de opdracht opnieuw; er is niets half gedaan.",
        NpgsqlException { InnerException: SocketException } or SocketException =>
            "PostgreSQL antwoordt niet. Kijk of de server draait, en naar HUISKAMER_POSTGRES.",
        SqliteException sqlite => OfFile(sqlite.SqliteErrorCode),
        PressFailed => "Chromium kon de PDF niet maken. Probeer het nog eens; lukt het weer niet, kijk dan of er genoeg geheugen is.",
        IOException { HResult: DiskFull } => "De schijf is vol. Maak ruimte en geef de opdracht opnieuw; er is niets half gedaan.",
        UnauthorizedAccessException => $"Hier mag niet gelezen of geschreven worden{Where(cause)}. Kies een andere map, of vraag om toegang.",
        _ => null,
    };

    private static string? OfFile(int code) => code switch
    {
        5 or 6 => "De database is te lang bezig met ander werk. Wacht even en geef de opdracht opnieuw.",
        8 or 14 => "De database mag hier niet geopend of geschreven worden. Kijk naar de rechten op de map van HUISKAMER_VAR.",
        13 => "De schijf is vol. Maak ruimte en geef de opdracht opnieuw; er is niets half gedaan.",
        11 or 26 => "Het bestand house.db is geen goede database. Zet een reservekopie terug, of kies een andere map met HUISKAMER_VAR.",
        _ => null,
    };

    /// <summary>The framework puts the path between quotes in its message.</summary>
    private static string Where(Exception cause) => cause.Message.Split('\'') is [_, var path, ..] ? $": {path}" : "";
}
