using System.Linq.Expressions;

namespace Huiskamer.Foundation.Search;

/// <summary>
/// Whether a text begins with some signs, asked so that both databases walk an index: as a stretch of the order, sign by
/// sign. On PostgreSQL the column is kept in the order "C".
/// </summary>
public static class Beginnings
{
    /// <summary>Those of which this text begins so.</summary>
    public static IQueryable<T> Beginning<T>(this IQueryable<T> rows, Expression<Func<T, string>> text, string with)
    {
        var compare = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;
        var stretch = Expression.AndAlso(
            Expression.GreaterThanOrEqual(Compared(with), Expression.Constant(0)),
            Expression.LessThan(Compared(with + char.MaxValue), Expression.Constant(0)));

        return rows.Where(Expression.Lambda<Func<T, bool>>(stretch, text.Parameters));

        Expression Compared(string to)
        {
            // A captured value becomes a parameter, and the database keeps its plan.
            Expression<Func<string>> value = () => to;
            return Expression.Call(compare, text.Body, value.Body);
        }
    }
}
