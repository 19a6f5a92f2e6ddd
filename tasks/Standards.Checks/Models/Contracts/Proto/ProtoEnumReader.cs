namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>Reads enums.</summary>
internal sealed class ProtoEnumReader(ProtoCursor cursor, ProtoOptionReader options, ProtoReservedReader reserved)
{
    /// <summary><c>enum Name { … }</c>; the cursor stands at <c>enum</c>.</summary>
    public bool Read(int first, string scope, ProtoMessage? parent, List<ProtoEnum> enums)
    {
        cursor.Skip();
        if (!cursor.Name("the enum", out var name))
        {
            return false;
        }

        var declared = new ProtoEnum(ProtoHeads.Of(cursor, first, scope, name)) { Parent = parent };
        if (!cursor.Expect('{', $"the name of the enum '{name}'"))
        {
            return false;
        }

        declared.EndHead(cursor);
        enums.Add(declared);
        while (!cursor.IsAtEnd && !cursor.Is('}'))
        {
            var start = cursor.At;
            if (!cursor.Take(';') && !ReadStatement(scope, declared))
            {
                cursor.Recover(start);
            }
        }

        var isClosed = cursor.Expect('}', $"the enum '{name}'");
        declared.End = cursor.LastEnd;
        return isClosed || cursor.IsAtEnd;
    }

    private bool ReadStatement(string scope, ProtoEnum declared)
    {
        if (cursor.Is("option") && !cursor.Is('=', 1))
        {
            return options.ReadStatement(declared.Options);
        }

        return cursor.Is("reserved") && !cursor.Is('=', 1)
            ? reserved.ReadReserved(declared.Reserved, mayBeNegative: true)
            : ReadValue(scope, declared);
    }

    private bool ReadValue(string scope, ProtoEnum declared)
    {
        var first = cursor.At;
        if (!cursor.Name("the value of the enum", out var name))
        {
            return false;
        }

        var head = ProtoHeads.Of(cursor, first, scope, name);
        if (!cursor.Expect('=', $"the value '{name}'"))
        {
            return false;
        }

        var offset = cursor.Offset;
        if (!cursor.Integer($"the value '{name}'", mayBeNegative: true, out var number))
        {
            return false;
        }

        var value = new ProtoEnumValue(head) { Number = number, NumberOffset = offset };
        if (!options.ReadBracketed(value.Options) || !cursor.Expect(';', $"the value '{name}'"))
        {
            return false;
        }

        value.EndHead(cursor);
        declared.Values.Add(value);
        return true;
    }
}
