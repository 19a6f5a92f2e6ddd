namespace Standards.Sdk.Tests.Harness;

/// <summary>An item after evaluation.</summary>
internal sealed record EvaluatedItem(string Include, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>A metadata value; empty when it is not set.</summary>
    public string this[string name] => Metadata.GetValueOrDefault(name, "");
}
