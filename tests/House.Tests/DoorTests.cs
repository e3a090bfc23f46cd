namespace Huiskamer.House.Tests;

public sealed class DoorTests
{
    [Fact]
    public void Only_the_door_of_a_room_is_public()
    {
        var outside = AllRooms.List
            .SelectMany(room => room.Assembly.GetExportedTypes())
            .Where(type => !$"{type.Namespace}.".Contains(".Door.", StringComparison.Ordinal))
            .Select(type => type.FullName);

        Wall.Holds(outside, "Make it internal, or put it in the folder Door when another room needs it.");
    }

    [Fact]
    public void Everything_outside_the_door_of_a_room_is_closed_for_inheritance()
    {
        var open = AllRooms.List
            .SelectMany(room => room.Assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false, IsNested: false })
            .Where(type => type.Namespace?.StartsWith("Huiskamer.", StringComparison.Ordinal) == true)
            .Select(type => type.FullName);

        Wall.Holds(open, "Make it sealed.");
    }

    [Fact]
    public void A_room_lives_in_the_library_and_the_name_space_of_its_name()
    {
        foreach (var room in AllRooms.List)
        {
            Assert.Equal($"Huiskamer.{room.Name}.Door", room.GetType().Namespace);
            Assert.Equal($"{room.Name}Room", room.GetType().Name);
            Assert.Contains($"src/Rooms/{room.Name}/{room.Name}.csproj", Repository.Files);
        }
    }

    [Fact]
    public void Every_room_on_disk_is_in_the_house()
    {
        var onDisk = Repository.Files
            .Where(file => file.StartsWith("src/Rooms/", StringComparison.Ordinal) && file.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(onDisk.Order(), AllRooms.List.Select(room => room.Name).Order());
    }
}
