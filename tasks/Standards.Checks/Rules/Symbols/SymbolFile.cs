namespace Standards.Checks.Rules.Symbols;

/// <summary>What a PDB says, as far as somebody who debugs a published assembly needs it.</summary>
/// <param name="Documents">Its sources.</param>
/// <param name="SourceLink">JSON that maps sources to addresses; empty when there is none.</param>
/// <param name="IsMatching">Whether the assembly names this PDB and no other.</param>
internal sealed record SymbolFile(IReadOnlyList<SymbolDocument> Documents, string SourceLink, bool IsMatching);

/// <summary>A source file as the PDB names it.</summary>
/// <param name="Name">Its path after paths were mapped.</param>
/// <param name="IsEmbedded">Whether its text is in the PDB.</param>
internal sealed record SymbolDocument(string Name, bool IsEmbedded);

/// <summary>There are no symbols to read, or they cannot be read; the message says what is wrong with them as the end of a sentence.</summary>
internal sealed class SymbolException(string message, bool isMissing = false) : Exception(message)
{
    /// <summary>Whether there are none, as opposed to bad ones.</summary>
    public bool IsMissing { get; } = isMissing;
}
