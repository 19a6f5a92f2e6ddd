using System.Text;

namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>Reads options: statements, those in brackets, and the text format of their values.</summary>
internal sealed class ProtoOptionReader(ProtoCursor cursor)
{
    private const int MaxDepth = 64;

    /// <summary><c>option name = value;</c></summary>
    public bool ReadStatement(List<ProtoOption> options)
    {
        cursor.Skip();
        return ReadOne(options) && cursor.Expect(';', "the option");
    }

    /// <summary><c>[name = value, …]</c>, when they are there.</summary>
    public bool ReadBracketed(List<ProtoOption> options)
    {
        if (!cursor.Take('['))
        {
            return true;
        }

        do
        {
            if (!ReadOne(options))
            {
                return false;
            }
        }
        while (cursor.Take(','));
        return cursor.Expect(']', "the options");
    }

    private bool ReadOne(List<ProtoOption> options)
    {
        var offset = cursor.Offset;
        if (!ReadName(out var name) || !cursor.Expect('=', $"the option '{name}'") || ReadValue(0) is not { } value)
        {
            return false;
        }

        options.Add(new ProtoOption(name, offset, value));
        return true;
    }

    private bool ReadName(out string name)
    {
        var text = new StringBuilder();
        do
        {
            if (!ReadPart(text.Length == 0 ? text : text.Append('.')))
            {
                name = "";
                return false;
            }
        }
        while (cursor.Take('.'));
        name = text.ToString();
        return true;
    }

    private bool ReadPart(StringBuilder text)
    {
        if (!cursor.Take('('))
        {
            var isRead = cursor.Name("the option", out var part);
            text.Append(part);
            return isRead;
        }

        if (!cursor.FullName("the option", mayBeRooted: true, out var name) || !cursor.Expect(')', "the name of the option"))
        {
            return false;
        }

        text.Append('(').Append(name.TrimStart('.')).Append(')');
        return true;
    }

    private ProtoValue? ReadValue(int depth)
    {
        var offset = cursor.Offset;
        if (cursor.Is('{') || (cursor.Is('<') && depth > 0))
        {
            return ReadAggregate(depth);
        }

        if (cursor.Is('[') && depth > 0)
        {
            return ReadList(depth);
        }

        if (cursor.Next.Kind == ProtoTokenKind.Text)
        {
            cursor.Text("the value", out var text);
            return new ProtoValue(ProtoValueKind.Text, text, offset);
        }

        var sign = cursor.Take('-') ? "-" : cursor.Take('+') ? "+" : "";
        if (cursor.Next.Kind is not (ProtoTokenKind.Word or ProtoTokenKind.Number))
        {
            cursor.Fail("the option has no value", "Write a name, a number, a text in quotes, or fields in braces");
            return null;
        }

        var value = new ProtoValue(cursor.IsWord() ? ProtoValueKind.Word : ProtoValueKind.Number, sign + cursor.Word(), offset);
        cursor.Skip();
        return value;
    }

    private ProtoValue? ReadAggregate(int depth)
    {
        var value = new ProtoValue(ProtoValueKind.Aggregate, "", cursor.Offset);
        var close = cursor.Is('{') ? '}' : '>';
        cursor.Skip();
        if (depth >= MaxDepth)
        {
            cursor.Fail($"values nest more than {MaxDepth} deep", "Write a flatter value");
            return null;
        }

        while (!cursor.Take(close))
        {
            if (!ReadField(value, depth))
            {
                return null;
            }
        }

        return value;
    }

    private bool ReadField(ProtoValue value, int depth)
    {
        var offset = cursor.Offset;
        if (!ReadFieldName(out var name))
        {
            return false;
        }

        var isMessage = cursor.Is('{') || cursor.Is('<');
        if (!cursor.Take(':') && !isMessage)
        {
            return cursor.Fail($"':' is missing behind '{name}'", "Write ':' and the value");
        }

        if (ReadValue(depth + 1) is not { } field)
        {
            return false;
        }

        value.Fields.Add(new ProtoOption(name, offset, field));
        _ = cursor.Take(',') || cursor.Take(';');
        return true;
    }

    // A name; '[package.extension]'; or the address of a type in an Any, '[type.googleapis.com/package.Message]'.
    private bool ReadFieldName(out string name)
    {
        if (!cursor.Take('['))
        {
            return cursor.Name("the field of the value", out name);
        }

        var text = new StringBuilder("[");
        while (!cursor.Is(']'))
        {
            if (!cursor.IsWord() && !cursor.Is('.') && !cursor.Is('/') && !cursor.Is('-'))
            {
                name = "";
                return cursor.Fail("']' is missing behind the name of an extension", "Write ']'");
            }

            text.Append(cursor.Word());
            cursor.Skip();
        }

        cursor.Skip();
        name = text.Append(']').ToString();
        return true;
    }

    private ProtoValue? ReadList(int depth)
    {
        var list = new ProtoValue(ProtoValueKind.List, "", cursor.Offset);
        cursor.Skip();
        if (cursor.Take(']'))
        {
            return list;
        }

        do
        {
            if (depth >= MaxDepth || ReadValue(depth + 1) is not { } item)
            {
                return null;
            }

            list.Items.Add(item);
        }
        while (cursor.Take(','));
        return cursor.Expect(']', "the list") ? list : null;
    }
}
