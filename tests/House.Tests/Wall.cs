namespace Huiskamer.House.Tests;

/// <summary>A wall says what stands against it, and what to do about it.</summary>
internal static class Wall
{
    public static void Holds<T>(IEnumerable<T> against, string whatToDo)
    {
        var lines = against.Select(one => $"  {one}").ToList();

        Assert.True(lines.Count == 0, $"{whatToDo}\n{string.Join('\n', lines)}");
    }
}
