using System.Text;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Import;
using Huiskamer.TestKit;

namespace Huiskamer.Homes.Tests.Import;

/// <summary>Hands in a file as an administrator does.</summary>
internal static class Reading
{
    extension(TestHouse house)
    {
        /// <summary>Reads a file in and gives what it brought, in words.</summary>
        internal async Task<string> ReadsAsync(ImportKind kind, string text)
        {
            var file = await house.ChecksAsync(kind, text);
            await house.InAsync<Importer>(async importer =>
                await importer.ReadInOrAskAsync((await importer.FindAsync(file.Id, default))!, skipWrong: false, default));
            return ImportWords.Summary(file);
        }

        /// <summary>The only thing that is wrong with a file.</summary>
        internal async Task<SheetError> OnlyErrorAsync(ImportKind kind, string text) =>
            Assert.Single((await house.ChecksAsync(kind, text)).ErrorList);

        internal Task<ImportFile> ChecksAsync(ImportKind kind, string text) => house.AskAsync<Importer, ImportFile>(async importer =>
        {
            var file = await importer.HandInAsync(kind, "proef.csv", new MemoryStream(Encoding.UTF8.GetBytes(text)), default);
            await importer.CheckAsync(file, _ => { }, default);
            return file;
        });
    }
}
