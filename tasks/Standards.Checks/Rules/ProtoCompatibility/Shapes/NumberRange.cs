using System.Globalization;

namespace Standards.Checks.Rules.ProtoCompatibility.Shapes;

/// <summary>Numbers that a message or an enum reserves, or leaves to extensions.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last; 536,870,911 or more for <c>max</c>.</param>
/// <param name="Line">1-based.</param>
internal readonly record struct NumberRange(int First, int Last, int Line)
{
    private const int MaxField = 536_870_911;

    /// <summary>As a proto file writes it.</summary>
    public string Text => First == Last
        ? First.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{First} to {(Last >= MaxField ? "max" : Last.ToString(CultureInfo.InvariantCulture))}");
}
