using System.Security.Claims;
using Huiskamer.Foundation.Privacy;
using Microsoft.AspNetCore.Http;

namespace Huiskamer.House.Outside;

/// <summary>Tells the journal who is at work in this request.</summary>
internal sealed class WhoActs(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, Acting acting)
    {
        var person = context.User.FindFirstValue(ClaimTypes.NameIdentifier);
        acting.Becomes(person is null ? null : Guid.Parse(person), person is null ? Way.Code : Way.Page);
        return next(context);
    }
}
