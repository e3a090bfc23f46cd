using System.Reflection;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Paper;
using Huiskamer.Foundation.Rules;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Foundation.Pages;

/// <summary>
/// A page of a room: it loads, acts, saves, redirects. A rule that says no is shown beside the form, with everything
/// that was typed still there.
/// </summary>
public abstract class RoomPage : PageModel
{
    /// <summary>A quiet line on the next page that says what was done, such as "De ronde is gesloten."</summary>
    [TempData]
    public string? Done { get; set; }

    /// <summary>Fills the page. False means: there is nothing here, or nothing for you (404 in both cases).</summary>
    protected virtual Task<bool> LoadAsync(CancellationToken cancel) => Task.FromResult(true);

    /// <summary>Loads, asks whether this handler is for this visitor, acts, and shows a refusal when there is one.</summary>
    public sealed override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next)
    {
        if (IsNoWayIn(context) || IsNotFor(context) || !await LoadAsync(context.HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        var executed = await next();

        if (RefusalIn(executed.Exception) is { } refusal)
        {
            ModelState.AddModelError(refusal.Field ?? "", refusal.Text);
            executed.ExceptionHandled = true;
            executed.Result = await AsItIsSavedAsync(context.HttpContext) ? ShowAgain() : NotFound();
        }
    }

    /// <summary>Loads again: a deed that was refused, or came second, must not show what was never saved.</summary>
    private Task<bool> AsItIsSavedAsync(HttpContext visit)
    {
        visit.RequestServices.GetRequiredService<HouseDb>().ChangeTracker.Clear();
        return LoadAsync(visit.RequestAborted);
    }

    /// <summary>The same page again, with what was typed and what is wrong.</summary>
    protected PageResult ShowAgain()
    {
        var page = Page();
        page.StatusCode = 422;
        return page;
    }

    /// <summary>Says on the next page what was done, and goes there.</summary>
    protected IActionResult Next(string done, string page, object? values = null)
    {
        Done = done;
        return RedirectToPage(page, values);
    }

    /// <summary>
    /// Answers with a paper: to read and print here, or as PDF when the address asks <c>vorm=pdf</c>. A page about letters
    /// answers so from <c>OnGetPaper</c>, and links to it with <c>asp-page-handler="Paper"</c>, with and without
    /// <c>asp-route-vorm="pdf"</c>.
    /// </summary>
    /// <param name="view">The view, such as <c>/Rooms/HomeConversations/Invitations/LettersPaper.cshtml</c>.</param>
    /// <param name="model">What it shows.</param>
    /// <param name="name">The name of the PDF without its ending; never a name of a person.</param>
    protected static PaperResult Paper(string view, object model, string name) => new(view, model, name);

    private static Refusal? RefusalIn(Exception? exception) => exception switch
    {
        Refused refused => refused.Refusal,
        DbUpdateException { IsCollision: true } => Refusals.SomebodyElseWasFirst,
        _ => null,
    };

    /// <summary>Without a handler a page is only read: any other verb would show it past what its handlers ask and write down.</summary>
    private static bool IsNoWayIn(PageHandlerExecutingContext context) => context.HandlerMethod is null
        && !HttpMethods.IsGet(context.HttpContext.Request.Method)
        && !HttpMethods.IsHead(context.HttpContext.Request.Method);

    /// <summary>A handler may ask more than its page: <c>[Allow(...)]</c> stands on the method too.</summary>
    private static bool IsNotFor(PageHandlerExecutingContext context) =>
        context.HandlerMethod?.MethodInfo.GetCustomAttribute<AuthorizeAttribute>() is { Roles: { } roles }
        && !roles.Split(',').Any(context.HttpContext.User.IsInRole);
}

/// <summary>Refusals that every room can meet.</summary>
public static class Refusals
{
    /// <summary>Two people changed the same thing; the second is told.</summary>
    public static readonly Refusal SomebodyElseWasFirst = new(
        "house.somebody-else-was-first",
        "Een collega heeft dit net gewijzigd. Wat je typte staat hieronder nog. Open de pagina opnieuw, kijk wat er veranderd is en sla dan opnieuw op.");
}
