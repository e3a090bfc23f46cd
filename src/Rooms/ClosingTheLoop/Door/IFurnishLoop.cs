using Huiskamer.Foundation.Demo;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.ClosingTheLoop.Door;

/// <summary>Tells the people of an earlier occasion in the demo house what was done; its decisions come from <see cref="IDecide"/>.</summary>
public interface IFurnishLoop
{
    /// <summary>
    /// Plans the feedback and tells everybody who took part by letter; whoever moved gets that as a reason. Saves.
    /// </summary>
    /// <param name="demo">The demo house.</param>
    /// <param name="occasion">The earlier occasion; who took part is known.</param>
    /// <param name="on">The day the letters went out.</param>
    /// <param name="signer">Who signed them.</param>
    /// <param name="waiting">How many, of those who spoke last, have not been told yet.</param>
    /// <param name="cancel">Stops it.</param>
    Task TellAsync(DemoHouse demo, OccasionId occasion, DateOnly on, ColleagueId signer, int waiting, CancellationToken cancel);
}
