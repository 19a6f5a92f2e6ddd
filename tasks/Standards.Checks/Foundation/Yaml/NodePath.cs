using System.Globalization;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Foundation.Yaml;

/// <summary>
/// The way from the root of a document to a value, as messages write it: <c>services.orders.contacts[0]</c>. It is a link to the way of
/// the value around it, and becomes a text only for a message; the root has none.
/// </summary>
/// <param name="Parent">The way to what holds the value; null for the root.</param>
/// <param name="Key">Its key; empty for an item of a list.</param>
/// <param name="Index">Its number in a list, from 0; -1 for a value below a key.</param>
internal sealed record NodePath(NodePath? Parent, string Key, int Index)
{
    /// <summary>The value of a key.</summary>
    public static NodePath Of(NodePath? parent, string key) => new(parent, key, -1);

    /// <summary>An item of a list.</summary>
    public static NodePath Of(NodePath? parent, int index) => new(parent, "", index);

    /// <inheritdoc/>
    public override string ToString()
    {
        var parent = Parent?.ToString() ?? "";
        return Index >= 0 ? string.Create(CultureInfo.InvariantCulture, $"{parent}[{Index}]")
            : parent.Length == 0 ? ValueText.Shorten(Key)
            : $"{parent}.{ValueText.Shorten(Key)}";
    }
}
