using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>
/// Reads proto files of proto2, proto3 and the editions, by the specifications at protobuf.dev/reference/protobuf. A statement that is wrong is left out, and
/// reading goes on behind it. It refuses less than protoc: types are resolved by <see cref="ProtoSet"/>.
/// </summary>
internal sealed class ProtoReader
{
    /// <summary>A larger file is not written by people.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private readonly ProtoFile _file;
    private readonly ProtoCursor _cursor;
    private readonly ProtoOptionReader _options;
    private readonly ProtoMessageReader _messages;
    private readonly ProtoServiceReader _services;

    private ProtoReader(ProtoFile file)
    {
        _file = file;
        var tokens = ProtoLexer.Read(file.Text);
        file.Problems.AddRange(tokens.Problems);
        _cursor = new ProtoCursor(tokens, file.Problems);
        _options = new ProtoOptionReader(_cursor);
        _messages = new ProtoMessageReader(_cursor, _options);
        _services = new ProtoServiceReader(_cursor, _options);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Repository-relative, with <c>/</c>.</param>
    /// <param name="text">Its text.</param>
    public static ProtoFile Read(string path, string text)
    {
        var file = new ProtoFile(path, text);
        new ProtoReader(file).Read();
        file.Problems.Sort((a, b) => a.Offset.CompareTo(b.Offset));
        return file;
    }

    private void Read()
    {
        while (!_cursor.IsAtEnd)
        {
            var start = _cursor.At;
            if (_cursor.Take('}'))
            {
                _cursor.Report(_cursor.LastEnd - 1, "'}' closes nothing that is open", "Remove it, or write the '{' that it closes");
            }
            else if (!_cursor.Take(';') && !ReadStatement())
            {
                _cursor.Recover(start);
            }
        }
    }

    private bool ReadStatement() =>
        _cursor.IsWord()
            ? _cursor.Word() switch
            {
                "syntax" or "edition" => ReadSyntax(),
                "package" => ReadPackage(),
                "import" => ReadImport(),
                "option" => _options.ReadStatement(_file.Options),
                "service" => _services.Read(_file.PackageName, _file.Services),
                "extend" => _messages.ReadExtend(_file.PackageName, _file.Extensions, _file.Messages, null),
                _ => ReadDeclaration(),
            }
            : Refuse();

    private bool ReadDeclaration()
    {
        var start = _cursor.At;
        if (_cursor.Is("export") || _cursor.Is("local"))
        {
            _cursor.Skip();
        }

        return _cursor.Is("message") ? _messages.Read(start, _file.PackageName, null, _file.Messages)
            : _cursor.Is("enum") ? _messages.Enums.Read(start, _file.PackageName, null, _file.Enums)
            : Refuse();
    }

    private bool Refuse() => _cursor.Fail(
        "a statement is expected", "Write 'syntax', 'package', 'import', 'option', 'message', 'enum', 'service' or 'extend'");

    private bool ReadSyntax()
    {
        var (keyword, start) = (_cursor.Word(), _cursor.At);
        _cursor.Skip();
        var what = $"'{keyword}'";
        if (!_cursor.Expect('=', what))
        {
            return false;
        }

        var offset = _cursor.Offset;
        if (!_cursor.Text(what, out var value) || !_cursor.Expect(';', what))
        {
            return false;
        }

        var name = new ProtoName(value, offset);
        if (start > 0)
        {
            _cursor.Report(_cursor.Tokens.Tokens[start].Start, $"{what} is not the first statement of the file", "Write it at the top, and once");
        }

        CheckVersion(keyword, name);
        _file.Syntax = keyword == "syntax" ? name : _file.Syntax;
        _file.Edition = keyword == "edition" ? name : _file.Edition;
        return true;
    }

    private void CheckVersion(string keyword, ProtoName name)
    {
        string[] known = keyword == "syntax" ? ["proto2", "proto3"] : ["2023", "2024"];
        if (!known.Contains(name.Text))
        {
            _cursor.Report(name.Offset, $"{ValueText.Quote(name.Text)} is not a known {keyword}", $"Write \"{known[0]}\" or \"{known[1]}\"");
        }
    }

    private bool ReadPackage()
    {
        _cursor.Skip();
        var offset = _cursor.Offset;
        if (!_cursor.FullName("the package", mayBeRooted: false, out var name) || !_cursor.Expect(';', "the package"))
        {
            return false;
        }

        if (_file.Package is not null)
        {
            _cursor.Report(offset, "the file has a second package", "Remove one of the two statements");
            return true;
        }

        _file.Package = new ProtoName(name, offset);
        return true;
    }

    private bool ReadImport()
    {
        _cursor.Skip();
        var modifier = _cursor.IsWord() ? _cursor.Word() : "";
        if (modifier is "public" or "weak" or "option")
        {
            _cursor.Skip();
        }

        var offset = _cursor.Offset;
        if (!_cursor.Text("the import", out var path) || !_cursor.Expect(';', "the import"))
        {
            return false;
        }

        _file.Imports.Add(new ProtoImport(path, modifier, offset));
        return true;
    }
}
