namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>Makes the heads of elements.</summary>
internal static class ProtoHeads
{
    /// <summary>The head of an element of a name that was just read.</summary>
    /// <param name="cursor">Stands behind the name.</param>
    /// <param name="first">The first token of the element.</param>
    /// <param name="scope">Full name of what holds it; empty for a file without a package.</param>
    /// <param name="name">Its name.</param>
    public static ProtoHead Of(ProtoCursor cursor, int first, string scope, string name) => new(
        name,
        scope.Length == 0 ? name : $"{scope}.{name}",
        cursor.LastEnd - name.Length,
        cursor.Tokens.Tokens[first].Start,
        new ProtoComments(cursor.Tokens, first));

    /// <summary>Notes that the head of an element ends with the token that was just read.</summary>
    public static void EndHead(this ProtoElement element, ProtoCursor cursor)
    {
        element.Comments.HeadEnd = cursor.At - 1;
        element.End = cursor.LastEnd;
    }
}
