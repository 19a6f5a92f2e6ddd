namespace Standards.Checks.Rules.Wiring.Reading;

/// <summary>The constant <c>null</c>, as an argument that is left out.</summary>
internal sealed class NoValue
{
    private NoValue()
    {
    }

    public static NoValue Instance { get; } = new();
}
