namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>Reads what is reserved, and what is left to extensions.</summary>
internal sealed class ProtoReservedReader(ProtoCursor cursor, ProtoOptionReader options)
{
    /// <summary><c>reserved</c> with numbers or names.</summary>
    public bool ReadReserved(ProtoReserved reserved, bool mayBeNegative)
    {
        cursor.Skip();
        do
        {
            var isName = cursor.Next.Kind is ProtoTokenKind.Text or ProtoTokenKind.Word;
            if (!(isName ? ReadName(reserved) : ReadRange(reserved.Ranges, mayBeNegative)))
            {
                return false;
            }
        }
        while (cursor.Take(','));
        return cursor.Expect(';', "what is reserved");
    }

    /// <summary><c>extensions</c> with numbers and options.</summary>
    public bool ReadExtensions(List<ProtoRange> ranges)
    {
        cursor.Skip();
        do
        {
            if (!ReadRange(ranges, mayBeNegative: false))
            {
                return false;
            }
        }
        while (cursor.Take(','));
        return options.ReadBracketed([]) && cursor.Expect(';', "the numbers of extensions");
    }

    private bool ReadName(ProtoReserved reserved)
    {
        var offset = cursor.Offset;
        var isRead = cursor.IsWord() ? cursor.Name("what is reserved", out var name) : cursor.Text("what is reserved", out name);
        reserved.Names.Add((name, offset));
        return isRead;
    }

    private bool ReadRange(List<ProtoRange> ranges, bool mayBeNegative)
    {
        var offset = cursor.Offset;
        if (!cursor.Integer("the range", mayBeNegative, out var first))
        {
            return false;
        }

        var last = first;
        if (cursor.Take("to"))
        {
            if (cursor.Take("max"))
            {
                last = long.MaxValue;
            }
            else if (!cursor.Integer("the end of the range", mayBeNegative, out last))
            {
                return false;
            }
        }

        if (last < first)
        {
            cursor.Report(offset, $"the range from {first} to {last} is empty", "Write the lower number first");
        }

        ranges.Add(new ProtoRange(first, last, offset));
        return true;
    }
}
