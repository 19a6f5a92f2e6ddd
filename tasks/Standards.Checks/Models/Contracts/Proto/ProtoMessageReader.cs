namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>Reads messages, and what <c>extend</c> adds to them.</summary>
internal sealed class ProtoMessageReader
{
    // As protoc.
    private const int MaxDepth = 32;

    private readonly ProtoCursor _cursor;
    private readonly ProtoOptionReader _options;
    private readonly ProtoReservedReader _reserved;
    private readonly ProtoFieldReader _fields;
    private int _depth;

    public ProtoMessageReader(ProtoCursor cursor, ProtoOptionReader options)
    {
        _cursor = cursor;
        _options = options;
        _reserved = new ProtoReservedReader(cursor, options);
        Enums = new ProtoEnumReader(cursor, options, _reserved);
        _fields = new ProtoFieldReader(cursor, options, ReadBody);
    }

    /// <summary>Reads enums.</summary>
    public ProtoEnumReader Enums { get; }

    /// <summary><c>message Name { … }</c>; the cursor stands at <c>message</c>.</summary>
    public bool Read(int first, string scope, ProtoMessage? parent, List<ProtoMessage> messages)
    {
        _cursor.Skip();
        if (!_cursor.Name("the message", out var name))
        {
            return false;
        }

        var message = new ProtoMessage(ProtoHeads.Of(_cursor, first, scope, name)) { Parent = parent };
        messages.Add(message);
        return _cursor.Expect('{', $"the name of the message '{name}'") && ReadBody(message);
    }

    /// <summary><c>extend Type { … }</c>.</summary>
    public bool ReadExtend(string scope, List<ProtoField> extensions, List<ProtoMessage> messages, ProtoMessage? parent)
    {
        _cursor.Skip();
        if (!_cursor.Type("'extend'", out var extendee) || !_cursor.Expect('{', "the extended message"))
        {
            return false;
        }

        var home = new ProtoFieldHome(scope, extensions, messages) { Extendee = extendee, Parent = parent };
        return ReadFields(home, null, "'extend'");
    }

    // Behind the opening brace.
    private bool ReadBody(ProtoMessage message)
    {
        message.EndHead(_cursor);
        if (_depth >= MaxDepth)
        {
            return _cursor.Fail($"messages nest more than {MaxDepth} deep", "Declare the inner messages at the top of the file");
        }

        _depth++;
        while (!_cursor.IsAtEnd && !_cursor.Is('}'))
        {
            var start = _cursor.At;
            if (!_cursor.Take(';') && !ReadStatement(message))
            {
                _cursor.Recover(start);
            }
        }

        _depth--;
        var isClosed = _cursor.Expect('}', $"the message '{message.Name}'");
        message.End = _cursor.LastEnd;
        return isClosed || _cursor.IsAtEnd;
    }

    private bool ReadStatement(ProtoMessage message) => !_cursor.IsWord()
        ? ReadField(message)
        : _cursor.Word() switch
        {
            "option" => _options.ReadStatement(message.Options),
            "oneof" => ReadOneof(message),
            "extend" => ReadExtend(message.FullName, message.Extensions, message.Messages, message),
            "reserved" => _reserved.ReadReserved(message.Reserved, mayBeNegative: false),
            "extensions" => _reserved.ReadExtensions(message.ExtensionRanges),
            _ => ReadDeclaration(message),
        };

    private bool ReadDeclaration(ProtoMessage message)
    {
        var start = _cursor.At;
        if ((_cursor.Is("export") || _cursor.Is("local")) && (_cursor.Is("message", 1) || _cursor.Is("enum", 1)))
        {
            _cursor.Skip();
        }

        return _cursor.Is("message") && _cursor.IsWord(1) ? Read(start, message.FullName, message, message.Messages)
            : _cursor.Is("enum") && _cursor.IsWord(1) ? Enums.Read(start, message.FullName, message, message.Enums)
            : ReadField(message);
    }

    private bool ReadField(ProtoMessage message) => _fields.Read(Home(message), null);

    private bool ReadOneof(ProtoMessage message)
    {
        var first = _cursor.At;
        _cursor.Skip();
        if (!_cursor.Name("the oneof", out var name))
        {
            return false;
        }

        var oneof = new ProtoOneof(ProtoHeads.Of(_cursor, first, message.FullName, name));
        if (!_cursor.Expect('{', $"the name of the oneof '{name}'"))
        {
            return false;
        }

        oneof.EndHead(_cursor);
        message.Oneofs.Add(oneof);
        var isRead = ReadFields(Home(message), oneof, $"the oneof '{name}'");
        oneof.End = _cursor.LastEnd;
        return isRead;
    }

    private bool ReadFields(ProtoFieldHome home, ProtoOneof? oneof, string what)
    {
        while (!_cursor.IsAtEnd && !_cursor.Is('}'))
        {
            var start = _cursor.At;
            if (!_cursor.Take(';') && !(oneof is not null && _cursor.Is("option") ? _options.ReadStatement(oneof.Options) : _fields.Read(home, oneof)))
            {
                _cursor.Recover(start);
            }
        }

        return _cursor.Expect('}', what) || _cursor.IsAtEnd;
    }

    private static ProtoFieldHome Home(ProtoMessage message) => new(message.FullName, message.Fields, message.Messages) { Parent = message };
}
