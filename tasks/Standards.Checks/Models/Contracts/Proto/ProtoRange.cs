namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>Numbers that are reserved, or left to extensions; both ends belong to it.</summary>
/// <param name="First">The lowest.</param>
/// <param name="Last">The highest; <see cref="long.MaxValue"/> for <c>max</c>.</param>
/// <param name="Offset">Offset of the first number.</param>
internal readonly record struct ProtoRange(long First, long Last, int Offset)
{
    /// <summary>Whether a number lies in it.</summary>
    public bool Contains(long number) => number >= First && number <= Last;
}
