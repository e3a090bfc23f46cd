using System.Text;

namespace Huiskamer.Foundation.Database;

/// <summary>Names in the database: <c>HomeConversations</c>, <c>Round</c> become <c>home_conversations_round</c>.</summary>
public static class SnakeCase
{
    /// <summary>"ClosedAt" becomes "closed_at".</summary>
    public static string Of(string name)
    {
        var snake = new StringBuilder(name.Length + 8);

        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && (!char.IsUpper(name[i - 1]) || NextIsLower(name, i)))
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }

    private static bool NextIsLower(string name, int i) => i + 1 < name.Length && char.IsLower(name[i + 1]);
}
