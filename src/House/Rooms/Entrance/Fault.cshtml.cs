using System.Diagnostics;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.House.Entrance;

/// <summary>
/// A bug or an outage: calm words and a number to quote, the same number as in the log. Whoever only waited too long for a turn to
/// write reads when to try again.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class FaultPage : RoomPage
{
    public string Number => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    public bool IsTooBusy => HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error.IsTooBusy is true;

    public void OnGet() => Answer();

    public void OnPost() => Answer();

    private void Answer()
    {
        if (IsTooBusy)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.Headers.RetryAfter = TooBusy.TryAfter;
        }
        else
        {
            Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }
}
