using System.Linq.Expressions;

namespace Huiskamer.Foundation.Search;

/// <summary>Makes one question for the database of several.</summary>
public static class Questions
{
    /// <summary>Whether at least one holds.</summary>
    public static Expression<Func<T, bool>> AnyOf<T>(IEnumerable<Expression<Func<T, bool>>> questions) =>
        questions.Aggregate((one, other) => Joined(one, other, Expression.OrElse));

    /// <summary>Whether both hold.</summary>
    public static Expression<Func<T, bool>> AllOf<T>(Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Joined(one, other, Expression.AndAlso);

    private static Expression<Func<T, bool>> Joined<T>(
        Expression<Func<T, bool>> one, Expression<Func<T, bool>> other, Func<Expression, Expression, Expression> join)
    {
        var about = one.Parameters[0];
        return Expression.Lambda<Func<T, bool>>(join(one.Body, new About(other.Parameters[0], about).Visit(other.Body)), about);
    }

    /// <summary>Lets the second question be about the same thing as the first.</summary>
    private sealed class About(ParameterExpression was, ParameterExpression becomes) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == was ? becomes : node;
    }
}
