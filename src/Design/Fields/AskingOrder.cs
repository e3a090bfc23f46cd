using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huiskamer.Design.Fields;

/// <summary>
/// In which order a page asks its questions. What is wrong with the answers is said in that order, and not in that of their
/// names. The layout comes after the page, so by then all have been asked.
/// </summary>
internal static class AskingOrder
{
    private static readonly object Key = new();

    extension(ViewContext view)
    {
        /// <summary>Says that this question comes next.</summary>
        internal void Asks(string name) => view.Asked().TryAdd(name, view.Asked().Count);

        /// <summary>Where a question stands. What is about the whole page comes first.</summary>
        internal int PlaceOf(string name) => name.Length == 0 ? -1 : view.Asked().GetValueOrDefault(name, int.MaxValue);

        private Dictionary<string, int> Asked()
        {
            if (view.HttpContext.Items[Key] is not Dictionary<string, int> asked)
            {
                view.HttpContext.Items[Key] = asked = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            }

            return asked;
        }
    }
}
