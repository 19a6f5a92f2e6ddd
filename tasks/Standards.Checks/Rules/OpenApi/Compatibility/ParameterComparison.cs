using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Contracts.Comparison;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi.Compatibility;

/// <summary>Compares the parameters of an operation. Those in the path are told by their place there, because no caller sees their names.</summary>
internal sealed class ParameterComparison(OpenApiOperation old, OpenApiOperation now, SchemaComparison schemas)
{
    private readonly Dictionary<string, string> _oldNames = NamesOf(old);
    private readonly Dictionary<string, string> _newNames = NamesOf(now);

    /// <summary>The breaks and additions.</summary>
    public IEnumerable<ContractChange> Changes()
    {
        var before = ByKey(old, _oldNames);
        var after = ByKey(now, _newNames);
        foreach (var (key, was) in before)
        {
            foreach (var change in after.TryGetValue(key, out var parameter) ? Kept(was, parameter) : was.In == "path" ? [] : [Gone(was)])
            {
                yield return change;
            }
        }

        foreach (var (key, parameter) in after.Where(a => a.Value.In != "path" && !before.ContainsKey(a.Key)))
        {
            yield return Added(parameter);
        }
    }

    private ContractChange Gone(OpenApiParameter was)
    {
        var moved = now.Parameters.FirstOrDefault(p => p.Name == was.Name && p.In != was.In);
        return moved is null
            ? Break(KeyOf(now.Place), was.Use, $"{Name(was)} is gone", "Take it as before, even if nothing is done with it")
            : Break(moved.Use, was.Use, $"{Name(was)} moved to the {moved.In}", $"Take it in the {was.In} as before, perhaps in both places");
    }

    private ContractChange Added(OpenApiParameter parameter) =>
        parameter.IsRequired && parameter.Schema?["default"].Node is null && !old.Parameters.Any(p => p.Name == parameter.Name)
            ? Break(parameter.Use, old.Place, $"{Name(parameter)} is new and required", "Write 'required: false', and take a default where it is missing")
            : new ContractChange(ChangeKind.Addition, parameter.Use, old.Place, $"{Name(parameter)} is new", "");

    private IEnumerable<ContractChange> Kept(OpenApiParameter was, OpenApiParameter parameter)
    {
        var place = ComparedPlace.Of(Name(parameter), SchemaDirection.Request);
        if (parameter.IsRequired && !was.IsRequired && parameter.Schema?["default"].Node is null)
        {
            yield return Break(
                parameter.Place["required"], was.Use, $"{Name(parameter)} is required now and was optional",
                    "Write 'required: false', and take a default where it is missing");
        }

        if (was.Schema is not { } before || parameter.Schema is not { } after)
        {
            yield break;
        }

        foreach (var change in Default(parameter, before["default"], after["default"]).Concat(schemas.Compare(before, after, place)))
        {
            yield return change;
        }
    }

    private IEnumerable<ContractChange> Default(OpenApiParameter parameter, PlacedNode old, PlacedNode now) =>
        old.Node is YamlScalar then && now.Node is YamlScalar value && then.Value != value.Value
            ?
            [
                Break(
                    now,
                    old,
                    $"{Name(parameter)} is {ValueText.Quote(value.Value)} where it is missing, and was {ValueText.Quote(then.Value)}",
                    $"Write 'default: {ValueText.Shorten(then.Value)}' again"),
            ]
            : [];

    private string Name(OpenApiParameter parameter) => $"the {parameter.In} parameter {ValueText.Quote(parameter.Name)} of {now.Name}";

    private static Dictionary<(string In, string Name), OpenApiParameter> ByKey(OpenApiOperation operation, Dictionary<string, string> names)
    {
        var parameters = new Dictionary<(string, string), OpenApiParameter>();
        foreach (var parameter in operation.Parameters)
        {
            var name = parameter.In switch
            {
                "path" => names.GetValueOrDefault(parameter.Name, parameter.Name),
                "header" => parameter.Name.ToUpperInvariant(),
                _ => parameter.Name,
            };
            _ = parameters.TryAdd((parameter.In, name), parameter);
        }

        return parameters;
    }

    // 'id' of '/orders/{id}' is '#1', whatever its name.
    private static Dictionary<string, string> NamesOf(OpenApiOperation operation)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (index, segment) in operation.Path.Segments.Index().Where(s => OpenApiPath.IsParameter(s.Item)))
        {
            _ = names.TryAdd(segment[1..^1], $"#{operation.Path.Segments.Count - index}");
        }

        return names;
    }

    private static PlacedNode KeyOf(PlacedNode place) => place with { Node = place.KeyNode ?? place.Node };

    private static ContractChange Break(PlacedNode at, PlacedNode was, string what, string fix) => new(ChangeKind.Request, at, was, what, fix);
}
