using System.IO.Compression;
using System.Text;
using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.TestKit;

/// <summary>Reads all that a house keeps, to search it for what should not be there.</summary>
public static class AllThatIsKept
{
    /// <summary>All that stands in the database, files unpacked.</summary>
    public static async Task<string> InAsync(HouseDb db)
    {
        var all = new StringBuilder();

        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct())
        {
            all.AppendLine(await ColumnsAsync(db, $"SELECT * FROM \"{table}\""));
        }

        return all.ToString();
    }

    /// <summary>What a question to the database answers, files unpacked.</summary>
    public static async Task<string> ColumnsAsync(HouseDb db, string question)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names of tables come from the model.
        command.CommandText = question;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var all = new StringBuilder();

        while (await reader.ReadAsync())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                all.Append(reader.GetValue(i) is byte[] bytes ? Unpacked(bytes) : reader.GetValue(i)).Append('|');
            }
        }

        return all.ToString();
    }

    private static string Unpacked(byte[] bytes)
    {
        try
        {
            using var text = new StreamReader(new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress));
            return text.ReadToEnd();
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(bytes);
        }
    }

    /// <summary>A file of the database as it lies on the disk, also while it is open.</summary>
    public static async Task<string> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var text = new StreamReader(file, Encoding.UTF8);
        return await text.ReadToEndAsync(Xunit.TestContext.Current.CancellationToken);
    }
}
