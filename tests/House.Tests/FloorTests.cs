using Huiskamer.Foundation;

namespace Huiskamer.House.Tests;

public sealed class FloorTests
{
    private static readonly Dictionary<string, IRoom> Rooms = AllRooms.List.ToDictionary(room => room.Name);

    [Fact]
    public void A_room_uses_only_doors_of_lower_floors()
    {
        foreach (var room in AllRooms.List)
        {
            foreach (var used in Repository.ProjectsUsedBy(ProjectOf(room)))
            {
                Assert.True(Rooms.ContainsKey(used) || used == "Planning", $"{room.Name} may not use {used}: it is no room.");
                Assert.True(
                    used == "Planning" || Rooms[used].Floor < room.Floor,
                    $"{room.Name} lies on floor {room.Floor} and may not use {used}, which is not below it.");
            }
        }
    }

    [Fact]
    public void A_room_uses_no_other_doors_than_its_project_names()
    {
        foreach (var room in AllRooms.List)
        {
            var named = Repository.ProjectsUsedBy(ProjectOf(room));
            var used = room.Assembly.GetReferencedAssemblies().Select(library => library.Name!.Split('.')[^1]).Where(Rooms.ContainsKey);

            Wall.Holds(used.Except(named), $"Name the doors that {room.Name} uses in {ProjectOf(room)}.");
        }
    }

    [Fact]
    public void Rooms_stand_in_the_house_from_the_ground_up() =>
        Assert.Equal(AllRooms.List.OrderBy(room => room.Floor).Select(room => room.Name), AllRooms.List.Select(room => room.Name));

    [Theory]
    [InlineData("src/Foundation/Foundation.csproj")]
    [InlineData("src/Design/Design.csproj", "Foundation")]
    [InlineData("src/Planning/Planning.csproj")]
    [InlineData("src/Migrations/Migrations.csproj", "Foundation")]
    public void What_lies_under_the_rooms_knows_no_room(string project, params string[] known)
    {
        // Planning comes later than the house.
        var used = Repository.Files.Contains(project) ? Repository.ProjectsUsedBy(project) : [];

        Wall.Holds(used.Except(known), $"{project} lies under the rooms and may know only: {string.Join(", ", known)}.");
    }

    [Fact]
    public void Only_the_roof_and_tests_know_an_integration()
    {
        var integrations = Projects("src/Integrations/").Select(Path.GetFileNameWithoutExtension).ToHashSet();
        var known = Projects("src/")
            .Where(project => project != "src/House/House.csproj")
            .SelectMany(project => Repository.ProjectsUsedBy(project).Where(integrations.Contains).Select(used => $"{project} knows {used}"));

        Wall.Holds(known, "Declare an interface in a door, or in Foundation, and let House put the integration behind it.");
    }

    [Fact]
    public void An_integration_knows_only_foundation_and_doors()
    {
        var strange = Projects("src/Integrations/")
            .SelectMany(project => Repository.ProjectsUsedBy(project).Select(used => (project, used)))
            .Where(pair => pair.used is not ("Foundation" or "Planning") && !Rooms.ContainsKey(pair.used));

        Wall.Holds(strange, "An integration knows Foundation and doors, nothing else.");
    }

    [Fact]
    public void Nobody_in_the_house_knows_the_roof()
    {
        var known = Projects("src/").Where(project => Repository.ProjectsUsedBy(project).Contains("House"));

        Wall.Holds(known, "Only House stands above the rooms: nothing in it is for others.");
    }

    private static string ProjectOf(IRoom room) => $"src/Rooms/{room.Name}/{room.Name}.csproj";

    private static IEnumerable<string> Projects(string under) => Repository.Files
        .Where(file => file.StartsWith(under, StringComparison.Ordinal) && file.EndsWith(".csproj", StringComparison.Ordinal));
}
