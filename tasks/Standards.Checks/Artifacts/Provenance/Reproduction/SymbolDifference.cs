using System.Reflection.Metadata;

namespace Standards.Checks.Artifacts.Provenance.Reproduction;

/// <summary>Compares portable PDBs.</summary>
internal static class SymbolDifference
{
    /// <summary>The first difference, or null when the names and contents of all sources are the same.</summary>
    public static Difference? Find(MetadataReader first, MetadataReader second)
    {
        foreach (var (one, other) in first.Documents.Zip(second.Documents))
        {
            var (a, b) = (first.GetDocument(one), second.GetDocument(other));
            var name = first.GetString(a.Name);
            if (name != second.GetString(b.Name))
            {
                return new Difference($"the path of the source '{name[(name.LastIndexOfAny(['/', '\\']) + 1)..]}' in the symbols", Difference.MapPaths);
            }

            if (!first.GetBlobContent(a.Hash).AsSpan().SequenceEqual(second.GetBlobContent(b.Hash).AsSpan()))
            {
                return new Difference($"the content of the source '{name[(name.LastIndexOfAny(['/', '\\']) + 1)..]}'", Difference.KeepOut, name);
            }
        }

        return first.Documents.Count == second.Documents.Count ? null : new Difference("the number of sources", Difference.KeepOut);
    }

    /// <summary>The source that a method begins in; empty when the symbols do not say.</summary>
    public static string SourceOf(MetadataReader? symbols, MethodDefinitionHandle method)
    {
        if (symbols is null || MetadataTokensRow(method) > symbols.MethodDebugInformation.Count)
        {
            return "";
        }

        var information = symbols.GetMethodDebugInformation(method);
        var document = !information.Document.IsNil
            ? information.Document
            : information.SequencePointsBlob.IsNil ? default : information.GetSequencePoints().Select(p => p.Document).FirstOrDefault();
        return document.IsNil ? "" : symbols.GetString(symbols.GetDocument(document).Name);
    }

    private static int MetadataTokensRow(MethodDefinitionHandle method) => System.Reflection.Metadata.Ecma335.MetadataTokens.GetRowNumber(method);
}
