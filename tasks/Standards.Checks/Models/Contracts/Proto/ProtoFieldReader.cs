namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>Reads fields, maps and groups.</summary>
/// <param name="cursor">Where.</param>
/// <param name="options">Reads options.</param>
/// <param name="readBody">Reads the body of a group, behind its brace.</param>
internal sealed class ProtoFieldReader(ProtoCursor cursor, ProtoOptionReader options, Func<ProtoMessage, bool> readBody)
{
    /// <summary>One field.</summary>
    public bool Read(ProtoFieldHome home, ProtoOneof? oneof)
    {
        var first = cursor.At;
        var label = ReadLabel();
        return cursor.Is("map") && cursor.Is('<', 1) ? ReadMap(home, first, label)
            : cursor.Is("group") && cursor.IsWord(1) && cursor.Is('=', 2) && !cursor.Is(';', 4) ? ReadGroup(home, oneof, first, label)
            : ReadPlain(home, oneof, first, label);
    }

    private ProtoLabel ReadLabel()
    {
        var label = cursor.Is("optional") ? ProtoLabel.Optional
            : cursor.Is("required") ? ProtoLabel.Required
            : cursor.Is("repeated") ? ProtoLabel.Repeated
            : ProtoLabel.None;

        // 'optional = 1;' would be a field without a type: the word is a label whenever a type can follow.
        if (label != ProtoLabel.None && (cursor.IsWord(1) || cursor.Is('.', 1)))
        {
            cursor.Skip();
            return label;
        }

        return ProtoLabel.None;
    }

    private bool ReadPlain(ProtoFieldHome home, ProtoOneof? oneof, int first, ProtoLabel label)
    {
        if (!cursor.Type("the field", out var type))
        {
            return false;
        }

        if (!cursor.Name("the field", out var name))
        {
            return false;
        }

        var head = ProtoHeads.Of(cursor, first, home.Scope, name);
        if (!ReadNumber(name, out var number, out var offset))
        {
            return false;
        }

        CheckLabel(oneof, label, head);
        var field = new ProtoField(head)
        {
            Label = label, Type = type, Number = number, NumberOffset = offset, Oneof = oneof, Extendee = home.Extendee,
        };
        return End(home, field);
    }

    private void CheckLabel(ProtoOneof? oneof, ProtoLabel label, ProtoHead head)
    {
        if (oneof is not null && label != ProtoLabel.None)
        {
            cursor.Report(
                head.Start,
                $"the field '{head.Name}' of a oneof has the label '{(label == ProtoLabel.Optional ? "optional" : label == ProtoLabel.Required ? "required" : "repeated")}'",
                "Remove the label");
        }
    }

    private bool ReadMap(ProtoFieldHome home, int first, ProtoLabel label)
    {
        cursor.Skip();
        cursor.Skip();
        if (!cursor.Name("the type of the keys", out var key)
            || !cursor.Expect(',', "the type of the keys")
            || !cursor.Type("the type of the values", out var type)
            || !cursor.Expect('>', "the type of the values")
            || !cursor.Name("the map", out var name))
        {
            return false;
        }

        var head = ProtoHeads.Of(cursor, first, home.Scope, name);
        if (!ReadNumber(name, out var number, out var offset))
        {
            return false;
        }

        if (label != ProtoLabel.None)
        {
            cursor.Report(head.Start, $"the map '{name}' has a label", "Remove the label: a map holds many values anyway");
        }

        return End(home, new ProtoField(head) { KeyType = key, Type = type, Number = number, NumberOffset = offset, Extendee = home.Extendee });
    }

    private bool ReadGroup(ProtoFieldHome home, ProtoOneof? oneof, int first, ProtoLabel label)
    {
        cursor.Skip();
        if (!cursor.Name("the group", out var name))
        {
            return false;
        }

        var head = ProtoHeads.Of(cursor, first, home.Scope, name);
        if (!ReadNumber(name, out var number, out var offset))
        {
            return false;
        }

        var message = new ProtoMessage(head) { IsGroup = true, Parent = home.Parent };
        var lower = name.ToLowerInvariant();
        var field = new ProtoField(ProtoHeads.Of(cursor, first, home.Scope, lower) with { Offset = head.Offset })
        {
            Label = label, Type = new ProtoTypeName(name, head.Offset), Number = number, NumberOffset = offset, Oneof = oneof, Extendee = home.Extendee, Group = message,
        };
        if (!options.ReadBracketed(field.Options) || !cursor.Expect('{', $"the group '{name}'"))
        {
            return false;
        }

        field.EndHead(cursor);
        home.Fields.Add(field);
        home.Messages.Add(message);
        return readBody(message);
    }

    private bool ReadNumber(string name, out long number, out int offset)
    {
        number = 0;
        offset = 0;
        if (!cursor.Expect('=', $"the field '{name}'"))
        {
            return false;
        }

        offset = cursor.Offset;
        return cursor.Integer($"the field '{name}'", mayBeNegative: false, out number);
    }

    private bool End(ProtoFieldHome home, ProtoField field)
    {
        if (!options.ReadBracketed(field.Options) || !cursor.Expect(';', $"the field '{field.Name}'"))
        {
            return false;
        }

        field.EndHead(cursor);
        home.Fields.Add(field);
        return true;
    }
}
