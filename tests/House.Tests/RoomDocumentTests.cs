using Huiskamer.Foundation;

namespace Huiskamer.House.Tests;

public sealed class RoomDocumentTests
{
    private static readonly string[] Dutch =
        ["de", "het", "een", "en", "van", "met", "wie", "wat", "hier", "waar", "hoe", "wij", "we", "die", "dat", "in", "op", "aan", "is", "of"];

    private static readonly string[] English = ["the", "and", "with", "who", "what", "here", "where", "this", "that", "are"];

    public static IEnumerable<TheoryDataRow<string>> Rooms => AllRooms.List.Select(room => new TheoryDataRow<string>(room.Name));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_tells_a_newcomer_in_one_page_what_happens_there(string room)
    {
        var file = $"src/Rooms/{room}/README.md";
        Assert.Contains(file, Repository.Files);

        var lines = Repository.Lines(file);
        Assert.True(lines.Length < 60, $"{file} has {lines.Length} lines.");

        var first = lines.First(line => line.Length > 0 && !line.StartsWith('#'));
        var words = first.ToLowerInvariant().Split([' ', ',', '.', ':', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        Assert.True(words.Count(Dutch.Contains) >= 2 && !words.Any(English.Contains), $"{file} does not begin in Dutch: {first}");
    }

    [Fact]
    public void The_map_shows_every_room_with_its_floor_and_the_doors_it_uses()
    {
        var drawn = Repository.TableRows("docs/rooms.md").Select(row => (row[0].Trim('`'), row[1], row[2]));
        var built = AllRooms.List.OrderBy(room => room.Floor).ThenBy(room => room.Name).Select(room => (room.Name, $"{room.Floor}", Doors(room)));

        Assert.Equal(built.Order(), drawn.Order());
    }

    private static string Doors(IRoom room)
    {
        var used = Repository.ProjectsUsedBy($"src/Rooms/{room.Name}/{room.Name}.csproj").Order();
        return string.Join(", ", used) is { Length: > 0 } doors ? doors : "geen";
    }
}
