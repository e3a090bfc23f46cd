using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Foundation.Database;

/// <summary>
/// A file beside the database that says: somebody writes for a long time. Until that is done nobody can write in SQLite that they
/// want a turn, so they ask here. The machine takes the mark away when whoever set it falls over. PostgreSQL needs none.
/// </summary>
public static class BusyMark
{
    extension(HouseDb db)
    {
        /// <summary>Whether somebody set it, in whatever process.</summary>
        public bool IsMarkedBusy
        {
            get
            {
                if (Beside(db) is not { } file || !File.Exists(file))
                {
                    return false;
                }

                try
                {
                    // Two who ask do not keep each other out; who set it keeps out both.
                    new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite).Dispose();
                    return false;
                }
                catch (IOException)
                {
                    return true;
                }
                catch (UnauthorizedAccessException)
                {
                    // Another user of this machine made the file: then they find out as they would without it.
                    return false;
                }
            }
        }

        /// <summary>
        /// Sets it, until the answer is disposed; nothing when it could not be. Whoever asks whether it is set holds it for a
        /// moment, so it is tried for a tenth of a second.
        /// </summary>
        public async Task<IDisposable?> MarkBusyAsync()
        {
            for (var triesLeft = 20; ; triesLeft--)
            {
                try
                {
                    return Beside(db) is { } file ? new FileStream(file, Alone()) : null;
                }
                catch (IOException) when (triesLeft > 0)
                {
                    await Task.Delay(5);
                }
                catch (Exception taken) when (taken is IOException or UnauthorizedAccessException)
                {
                    return null;
                }
            }
        }
    }

    private static FileStreamOptions Alone()
    {
        var alone = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };

        if (!OperatingSystem.IsWindows())
        {
            alone.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return alone;
    }

    /// <summary>By whatever name somebody comes to the database, the mark is beside the file itself.</summary>
    private static string? Beside(HouseDb db)
    {
        if (db.Kind is DatabaseKind.Postgres)
        {
            return null;
        }

        var file = db.Database.GetDbConnection().DataSource;
        return (File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file) + "-bezig";
    }
}
