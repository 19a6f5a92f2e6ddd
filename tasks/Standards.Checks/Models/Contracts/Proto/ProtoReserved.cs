namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>What a message or an enum keeps from being used again.</summary>
internal sealed class ProtoReserved
{
    /// <summary>Numbers.</summary>
    public List<ProtoRange> Ranges { get; } = [];

    /// <summary>Names, with their offsets.</summary>
    public List<(string Name, int Offset)> Names { get; } = [];

    /// <summary>Whether a number is reserved.</summary>
    public bool Holds(long number) => Ranges.Exists(r => r.Contains(number));

    /// <summary>Whether a name is reserved.</summary>
    public bool Holds(string name) => Names.Exists(n => n.Name == name);
}
