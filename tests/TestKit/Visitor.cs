using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Huiskamer.Staff.Door;

namespace Huiskamer.TestKit;

/// <summary>
/// Walks through the house as a person does: reads headings, finds fields by their label and buttons by their words, and
/// sends the form as it stands on the page. A missing label or a lost token fails the test.
/// </summary>
public sealed class Visitor
{
    private readonly HttpClient _client;
    private readonly Dictionary<IElement, (string Name, byte[] Content)> _files = [];

    /// <summary>Comes in through these nodes, a next one at every request.</summary>
    public Visitor(params HttpMessageHandler[] nodes) =>
        _client = new HttpClient(new Cookies(new NextNode(nodes))) { BaseAddress = new Uri("http://huiskamer.test") };

    /// <summary>Who this is, when it is a colleague.</summary>
    public ColleagueId Colleague { get; set; }

    /// <summary>The page in front of the visitor.</summary>
    public IHtmlDocument Page { get; private set; } = null!;

    /// <summary>The answer of the house to the last step.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>Where the visitor is.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The last answer when it was a file.</summary>
    public byte[] File { get; private set; } = [];

    /// <summary>What the last answer told the browser to mind, by the name of the header.</summary>
    public IReadOnlyDictionary<string, string> Minds { get; private set; } = new Dictionary<string, string>();

    /// <summary>The kind of the last answer.</summary>
    public string? MediaType { get; private set; }

    /// <summary>The one main heading.</summary>
    public string Heading => Words(Page.QuerySelector("h1"));

    /// <summary>All words on the page, without the menu.</summary>
    public string Text => Words(Page.QuerySelector("main"));

    /// <summary>What the house says about the last deed: done, or why not.</summary>
    public string Said => Words(Page.QuerySelector(".said"));

    /// <summary>Signs in through the front door.</summary>
    public async Task SignsInAsync(string email, string password)
    {
        await OpensAsync("/inloggen");
        Fills("Je e-mailadres op het werk", email);
        Fills("Je wachtwoord", password);
        await PressesAsync("Inloggen");
    }

    /// <summary>Opens an address and follows where it leads.</summary>
    public Task OpensAsync(string path) => GoAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Comes with another verb than a browser sends.</summary>
    public Task KnocksAsync(HttpMethod verb, string path) => GoAsync(new HttpRequestMessage(verb, path));

    /// <summary>Follows a link by its words.</summary>
    public Task FollowsAsync(string words)
    {
        var link = Page.QuerySelectorAll("a[href]").FirstOrDefault(a => Words(a).Contains(words, StringComparison.Ordinal))
            ?? throw Lost($"a link with the words ‘{words}’");
        return OpensAsync(link.GetAttribute("href")!);
    }

    /// <summary>Whether there is such a link or button on the page.</summary>
    public bool Sees(string words) => Page.QuerySelectorAll("a[href], button").Any(e => Words(e) == words);

    /// <summary>Fills in a field, found by its label.</summary>
    public void Fills(string label, string value)
    {
        switch (Field(label))
        {
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select:
                var option = select.Options.FirstOrDefault(o => Words(o) == value) ?? throw Lost($"the choice ‘{value}’ in ‘{label}’");
                select.Value = option.Value;
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
        }
    }

    /// <summary>Ticks a box or chooses an answer, found by its label; <paramref name="within"/> is the question above it.</summary>
    public void Ticks(string label, bool ticked = true, string? within = null)
    {
        if (Field(label, within) is not IHtmlInputElement { Type: "checkbox" or "radio" } box)
        {
            throw Lost($"a box with the label ‘{label}’");
        }

        box.IsChecked = ticked;
    }

    /// <summary>Chooses a file for a field, found by its label.</summary>
    public void Brings(string label, string fileName, byte[] content) => _files[Field(label)] = (fileName, content);

    /// <summary>What stands in a field, found by its label.</summary>
    public string Value(string label) => Field(label) switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => Words(select.Options.FirstOrDefault(o => o.IsSelected)),
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? "on" : "",
        IHtmlInputElement input => input.Value,
        _ => "",
    };

    /// <summary>Presses a button by its words and follows where it leads; <paramref name="within"/> are words of the row or part it stands in.</summary>
    public Task PressesAsync(string words, string? within = null)
    {
        var button = Page.QuerySelectorAll("button").FirstOrDefault(b => Words(b) == words && IsWithin(b, within))
            ?? throw Lost($"a button with the words ‘{words}’");
        var form = (button as IHtmlButtonElement)?.Form ?? throw Lost($"a form around the button ‘{words}’");
        return GoAsync(Request(form, button));
    }

    private async Task GoAsync(HttpRequestMessage request)
    {
        var response = await _client.SendAsync(request);

        for (var steps = 0; response.Headers.Location is { } next && (int)response.StatusCode is >= 300 and < 400; steps++)
        {
            Xunit.Assert.True(steps < 10, "The house keeps sending the visitor on: " + next);
            request = new HttpRequestMessage(HttpMethod.Get, new Uri(request.RequestUri!.IsAbsoluteUri ? request.RequestUri : _client.BaseAddress!, next));
            response = await _client.SendAsync(request);
        }

        Status = response.StatusCode;
        Minds = response.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        Path = (request.RequestUri!.IsAbsoluteUri ? request.RequestUri.PathAndQuery : request.RequestUri.ToString());
        MediaType = response.Content.Headers.ContentType?.MediaType;
        File = await response.Content.ReadAsByteArrayAsync();
        Page = await new HtmlParser().ParseDocumentAsync(MediaType == "text/html" ? System.Text.Encoding.UTF8.GetString(File) : "");
        _files.Clear();
    }

    private HttpRequestMessage Request(IHtmlFormElement form, IElement button)
    {
        var action = button.GetAttribute("formaction") ?? form.GetAttribute("action") ?? Path;
        var values = Values(form, button).ToList();

        if (!string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', values.Select(v => $"{Uri.EscapeDataString(v.Key)}={Uri.EscapeDataString(v.Value)}"));
            return new HttpRequestMessage(HttpMethod.Get, action.Split('?')[0] + "?" + query);
        }

        var post = new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(values) };

        if (form.Enctype == "multipart/form-data")
        {
            post.Content = Multipart(form, values);
        }

        return post;
    }

    private MultipartFormDataContent Multipart(IHtmlFormElement form, List<KeyValuePair<string, string>> values)
    {
        var content = new MultipartFormDataContent();
        values.ForEach(value => content.Add(new StringContent(value.Value), value.Key));

        foreach (var (field, file) in _files.Where(file => form.Contains(file.Key)))
        {
            content.Add(new ByteArrayContent(file.Content), field.GetAttribute("name")!, file.Name);
        }

        return content;
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlFormElement form, IElement button)
    {
        foreach (var element in form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 } && !e.HasAttribute("disabled")))
        {
            var name = element.GetAttribute("name")!;

            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when box.IsChecked:
                    yield return new(name, box.GetAttribute("value") ?? "on");
                    break;
                case IHtmlInputElement { Type: not ("checkbox" or "radio" or "file" or "submit") } input:
                    yield return new(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return new(name, select.Value ?? "");
                    break;
                case IHtmlButtonElement when element == button:
                    yield return new(name, button.GetAttribute("value") ?? "");
                    break;
            }
        }
    }

    private IElement Field(string label, string? within = null)
    {
        var labels = Page.QuerySelectorAll("label").Where(l => Words(l) == label && IsWithin(l, within)).ToList();
        var id = labels.FirstOrDefault()?.GetAttribute("for") ?? throw Lost($"a field with the label ‘{label}’");
        return Page.GetElementById(id) ?? throw Lost($"the field of the label ‘{label}’");
    }

    private static bool IsWithin(IElement element, string? words)
    {
        if (words is null)
        {
            return true;
        }

        for (var part = element.ParentElement; part is not null && part.LocalName != "main"; part = part.ParentElement)
        {
            if (part.LocalName is "li" or "tr" or "fieldset" or "section" or "article" && Words(part).Contains(words, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private Exception Lost(string what) => new Xunit.Sdk.XunitException(
        $"The visitor looked for {what} at {Path} ({(int)Status}) and found:\n{Text}\n" +
        $"labels: {string.Join(" | ", Page.QuerySelectorAll("label, legend").Select(Words))}\n" +
        $"buttons and links: {string.Join(" | ", Page.QuerySelectorAll("main button, main a").Select(Words))}");

    private static string Words(IElement? element) =>
        element is null ? "" : string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A browser keeps cookies; a test client must be told to.</summary>
    private sealed class Cookies(HttpMessageHandler next) : DelegatingHandler(next)
    {
        private readonly CookieContainer _jar = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
        {
            request.Headers.TryAddWithoutValidation("Cookie", _jar.GetCookieHeader(request.RequestUri!));
            var response = await base.SendAsync(request, cancel);

            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [])
            {
                _jar.SetCookies(request.RequestUri!, cookie);
            }

            return response;
        }
    }

    private sealed class NextNode(HttpMessageHandler[] nodes) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker[] _nodes = [.. nodes.Select(node => new HttpMessageInvoker(node))];
        private int _turn;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel) =>
            _nodes[_turn++ % _nodes.Length].SendAsync(request, cancel);
    }
}
