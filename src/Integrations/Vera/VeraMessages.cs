using Huiskamer.Foundation.Sheets;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Vera.Rows;

namespace Huiskamer.Vera;

/// <summary>Reads files of VERA 4, the standard in which systems of Dutch housing associations speak to each other.</summary>
internal sealed class VeraMessages(TimeProvider clock) : IMessages
{
    public bool Reads(ReadOnlySpan<byte> start) => ElementReader.BeginsAsOne(start);

    public void Strip(MessagesAbout about, Stream from, Stream to) => Stripper.Copy(about, from, to);

    public ISheet Open(MessagesAbout about, IReadOnlyCollection<SheetColumn> columns, CodeBook codes, IReadOnlySet<string> homes, Func<Stream> open) => about switch
    {
        MessagesAbout.Dwellings => new DwellingRows(open, columns, codes),
        MessagesAbout.Households => new HouseholdRows(open, columns, codes, clock.Today()),
        MessagesAbout.Tenancies => new TenancyRows(open, columns, codes, homes),
        MessagesAbout.Colleagues => new ColleagueRows(open, columns, codes, clock.Today()),
        MessagesAbout.Contacts => new ContactRows(open, columns, codes),
    };
}
