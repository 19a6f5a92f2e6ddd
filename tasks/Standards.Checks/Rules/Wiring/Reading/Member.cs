namespace Standards.Checks.Rules.Wiring.Reading;

/// <summary>A method that a body names.</summary>
/// <param name="Assembly">Name of the assembly that declares it.</param>
/// <param name="Type">Full name of the type that declares it, without its generic arguments: <c>Acme.Outer+Inner</c>.</param>
/// <param name="Name">Name of the method; <c>.ctor</c> for a constructor.</param>
/// <param name="Parameters">How many values it takes besides the instance.</param>
/// <param name="HasInstance">Whether it is called on an instance.</param>
/// <param name="ReturnsNothing">Whether it leaves nothing on the stack.</param>
/// <param name="Generics">Full names of all types in its generic arguments and in those of its type.</param>
internal sealed record Member(
    string Assembly,
    string Type,
    string Name,
    int Parameters,
    bool HasInstance,
    bool ReturnsNothing,
    IReadOnlyList<string> Generics)
{
    /// <summary>Stands for what cannot be read.</summary>
    public static Member Unknown { get; } = new("", "", "", 0, false, true, []);

    /// <summary>Whether the name of its type begins so.</summary>
    public bool IsIn(string prefix) => Type.StartsWith(prefix, StringComparison.Ordinal);
}
