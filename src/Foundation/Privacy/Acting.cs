namespace Huiskamer.Foundation.Privacy;

/// <summary>Who acts in this request, command or routine. The house fills it; the journal reads it.</summary>
public sealed class Acting
{
    /// <summary>The colleague, when it is one, or the connection by which another system came in.</summary>
    public Guid? Person { get; private set; }

    /// <summary>By which way.</summary>
    public Way Way { get; private set; } = Way.House;

    /// <summary>Says who acts from here on.</summary>
    public void Becomes(Guid? person, Way way)
    {
        Person = person;
        Way = way;
    }
}
