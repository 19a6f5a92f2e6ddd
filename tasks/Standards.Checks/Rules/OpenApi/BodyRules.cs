using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>STD8305: what an operation takes has a name, and how it ends is described. Clause <c>openapi-operation-complete</c>.</summary>
internal sealed class BodyRules : IOpenApiRules
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.OpenApiOperationBodies];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OpenApiSubject subject)
    {
        var operations = subject.Document.Operations;
        OpenApiOperation[] withInput = [.. operations.Where(HasInput)];
        OpenApiOperation[] withToken = [.. operations.Where(o => o.Security is { AllowsAnonymous: false })];
        return
        [
            .. Inline(operations),
            .. Empty(operations),
            .. Lacking([.. operations], o => !o.Responses.Any(r => r.IsSuccess || r.Status is ['3', ..] or "101" or "default"), "success",
                "Add the response, such as 200"),
            .. Lacking(withInput, o => !Describes(o, "400") && !Describes(o, "422"), "wrong request (400)", "Add the response 400 with problem details"),
            .. Lacking(withToken, o => !Describes(o, "401"), "missing token (401)", "Add the response 401 with problem details"),
        ];
    }

    private static IEnumerable<Finding> Inline(IReadOnlyList<OpenApiOperation> operations)
    {
        OpenApiMedia[] bodies = [.. operations.SelectMany(o => o.Body?.Content ?? []).Where(m => m is { IsJson: true, Schema: not null })];
        return operations
            .SelectMany(o => (o.Body?.Content ?? []).Where(m => m.IsJson && IsInline(m.Schema)).Select(m => m.Place["schema"].FindingAtKey(
                RuleCatalog.OpenApiOperationBodies,
                $"the body of {o.Name} is written out where it is used",
                "Move the schema to 'components.schemas', and refer to it with '$ref'")))
            .Distinct()
            .ToArray()
            .Say(bodies.Length, "bodies of requests are written out where they are used");
    }

    private static IEnumerable<Finding> Empty(IReadOnlyList<OpenApiOperation> operations)
    {
        (OpenApiOperation Operation, OpenApiMedia Media)[] bodies =
            [.. operations.SelectMany(o => (o.Body?.Content ?? []).Where(m => m.IsJson).Select(m => (o, m)))];
        return bodies
            .Where(b => SaysNothing(b.Media.Schema))
            .Select(b => b.Media.Place.FindingAtKey(
                RuleCatalog.OpenApiOperationBodies,
                $"the body of {b.Operation.Name} has no schema that says what is in it",
                "Describe it below 'components.schemas', and refer to it with '$ref'"))
            .Distinct()
            .ToArray()
            .Say(bodies.Length, "bodies of requests have no schema that says what is in them");
    }

    private static bool SaysNothing(OpenApiSchema? schema) => schema is null or { IsAny: true }
        || (schema is { Type: "object", Properties.Count: 0, Choices.Count: 0 } && !schema.Has("additionalProperties", "patternProperties", "$ref"));

    // Members of a choice and items of a list count as the body itself.
    private static bool IsInline(OpenApiSchema? schema) => schema is { Reference: null } && (HasMembers(schema.Use) || HasMembers(schema.Use["items"]));

    private static bool HasMembers(PlacedNode schema) => References.Of(schema) is null && schema["properties"].Node is YamlMapping { Entries.Count: > 0 };

    private static IEnumerable<Finding> Lacking(OpenApiOperation[] operations, Func<OpenApiOperation, bool> lacks, string what, string fix) => operations
        .Where(lacks)
        .Select(o => (o.Place["responses"].Exists ? o.Place["responses"] : o.Place).FindingAtKey(
            RuleCatalog.OpenApiOperationBodies,
            $"{o.Name} describes no response for {Article(what)}",
            fix))
        .ToArray()
        .Say(operations.Length, $"operations describe no response for {Article(what)}");

    private static string Article(string what) => $"a {what}";

    private static bool Describes(OpenApiOperation operation, string status) => operation.Responses.Any(r => r.Covers(status) || r.Status == "default");

    // A plain text in the path is right or names nothing, which is 404.
    private static bool HasInput(OpenApiOperation operation) => operation.Body is not null || operation.Parameters.Any(p => p.In != "path" || IsLimited(p));

    private static bool IsLimited(OpenApiParameter parameter) =>
        parameter.Schema is { } schema && (schema.Type is not (null or "string") || schema.Has("format", "pattern", "enum", "maxLength", "minLength"));
}
