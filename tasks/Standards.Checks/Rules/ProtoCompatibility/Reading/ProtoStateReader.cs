using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Contracts.Proto;
using Standards.Checks.Rules.ProtoCompatibility.Shapes;

namespace Standards.Checks.Rules.ProtoCompatibility.Reading;

/// <summary>Makes the state of contracts from their files.</summary>
internal sealed class ProtoStateReader(ProtoTypes types)
{
    private readonly ProtoState _state = new();
    private readonly ProtoFieldReader _fields = new(types);
    private FileShape _file = new("", "", default);

    /// <summary>The state.</summary>
    /// <param name="files">The files that are in it.</param>
    /// <param name="others">Files that are the same in both states; they only say what names mean.</param>
    public static ProtoState Read(IReadOnlyList<ProtoFile> files, IReadOnlyList<ProtoFile> others)
    {
        var reader = new ProtoStateReader(new ProtoTypes(files, others));
        foreach (var file in files)
        {
            reader.Add(file);
        }

        return reader._state;
    }

    private static bool IsStream(ProtoStatement method, ProtoToken type) =>
        method.Words.Zip(method.Words.Skip(1)).Any(pair => pair.First.Is("stream") && pair.Second == type);

    private void Add(ProtoFile file)
    {
        _file = file.Shape;
        _state.Files[_file.Path] = _file;
        var features = ProtoFeatures.Of(_file.Syntax).With(ProtoOptions.Of(file.Statements));
        foreach (var statement in file.Statements.Where(statement => statement.Body is not null))
        {
            AddTopLevel(statement, features);
        }
    }

    private void AddTopLevel(ProtoStatement statement, ProtoFeatures features)
    {
        if (statement.Is("service"))
        {
            AddService(statement);
        }
        else
        {
            AddNested(statement, _file.Package, features);
        }
    }

    private void AddNested(ProtoStatement statement, string scope, ProtoFeatures features)
    {
        var (kind, name) = ProtoDeclaration.Of(statement);
        if (kind == FieldKind.Enum)
        {
            AddEnum(statement, ProtoDeclaration.Join(scope, name), features);
        }
        else if (kind != FieldKind.Unknown)
        {
            AddMessage(statement, ProtoDeclaration.Join(scope, name), features);
        }
        else if (statement.Is("extend"))
        {
            AddExtensions(statement, scope, features);
        }
        else if (statement.Is("oneof"))
        {
            foreach (var group in statement.Body!.Where(inner => inner.Body is not null))
            {
                AddNested(group, scope, features);
            }
        }
    }

    private Location Place(ProtoToken word) => new(_file.Path, word.Line, word.Column);

    private void AddMessage(ProtoStatement statement, string name, ProtoFeatures around)
    {
        var body = statement.Body!;
        var features = around.With(ProtoOptions.Of(body));
        var fields = new SortedDictionary<int, FieldShape>();
        foreach (var inner in body)
        {
            AddFields(inner, name, features, fields);
            if (inner.Body is not null)
            {
                AddNested(inner, name, features);
            }
        }

        _state.Messages[name] = new MessageShape(
            name, Place(ProtoDeclaration.NameOf(statement)), fields, ProtoRanges.Reserved(body), ProtoRanges.Numbers(body, "extensions"))
        {
            HasJson = features.Json == "ALLOW",
        };
    }

    private void AddFields(ProtoStatement statement, string message, ProtoFeatures features, SortedDictionary<int, FieldShape> fields)
    {
        if (!statement.Is("oneof") || statement.Body is null)
        {
            Add(_fields.Read(_file, statement, message, features));
            return;
        }

        foreach (var inner in statement.Body)
        {
            Add(_fields.Read(_file, inner, message, features.With(ProtoOptions.Of(statement.Body)))?.Inside(statement[1].Text));
        }

        void Add(FieldShape? field)
        {
            if (field is not null)
            {
                fields[field.Number] = field;
            }
        }
    }

    private void AddExtensions(ProtoStatement statement, string scope, ProtoFeatures features)
    {
        var (_, owner) = types.Find(scope, statement[1].Text);
        foreach (var inner in statement.Body!)
        {
            if (_fields.Read(_file, inner, scope, features) is { } field)
            {
                _state.Extensions[(owner, field.Number)] = field.Extending(owner, ProtoDeclaration.Join(scope, field.Name));
            }

            if (inner.Body is not null)
            {
                AddNested(inner, scope, features);
            }
        }
    }

    private void AddEnum(ProtoStatement statement, string name, ProtoFeatures around)
    {
        var body = statement.Body!;
        var features = around.With(ProtoOptions.Of(body));
        var values = new List<ValueShape>();
        foreach (var value in body.Where(value => value[1].Is('=') && !value.Is("option")))
        {
            if (ProtoRanges.Number(value, 2) is { } number)
            {
                values.Add(new ValueShape(value[0].Text, number, Place(value[0])));
            }
        }

        _state.Enums[name] = new EnumShape(name, Place(ProtoDeclaration.NameOf(statement)), values, ProtoRanges.Reserved(body))
        {
            IsClosed = features.EnumType == "CLOSED",
            HasJson = features.Json == "ALLOW",
        };
    }

    private void AddService(ProtoStatement statement)
    {
        var name = ProtoDeclaration.Join(_file.Package, statement[1].Text);
        var methods = new SortedDictionary<string, MethodShape>(StringComparer.Ordinal);
        foreach (var rpc in new ProtoService(statement).Rpcs)
        {
            methods[rpc.Name.Text] = ReadMethod(rpc);
        }

        _state.Services[name] = new ServiceShape(name, Place(statement[1]), methods);
    }

    private MethodShape ReadMethod(ProtoRpc rpc)
    {
        var method = rpc.Statement;
        var options = ProtoOptions.Of(method.Body ?? []);
        return new MethodShape(rpc.Name.Text, Place(rpc.Name), TypeName(rpc.Request), TypeName(rpc.Response))
        {
            StreamsRequests = IsStream(method, rpc.Request),
            StreamsResponses = IsStream(method, rpc.Response),
            Idempotency = options.LastOrDefault(option => option.Name == "idempotency_level").Value ?? "IDEMPOTENCY_UNKNOWN",
        };
    }

    private string TypeName(ProtoToken type) => types.Find(_file.Package, type.Text ?? "").Name;
}
