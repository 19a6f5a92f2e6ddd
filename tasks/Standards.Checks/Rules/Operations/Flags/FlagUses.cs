namespace Standards.Checks.Rules.Operations.Flags;

/// <summary>What a C# file says of flags.</summary>
/// <param name="Calls">Names that are literals where a flag is asked for, with their places.</param>
/// <param name="Names">Hashes of everything that may name a flag: literals, and what <c>nameof</c> and gates name. Sorted.</param>
internal sealed record FlagUses(IReadOnlyList<FlagCall> Calls, IReadOnlyList<int> Names);

/// <summary>A flag that is asked for by its name.</summary>
/// <param name="Name">As the code writes it.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based.</param>
internal sealed record FlagCall(string Name, int Line, int Column);
