using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Contracts.OpenApi;
using Standards.Checks.Models.Sql;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>
/// STD8314, STD8316 and STD8319: what properties are called and what that says of their type. Clauses <c>id-format-uniform</c>, <c>money-not-binary-float</c>,
/// <c>consistent-json-naming</c>.
/// </summary>
internal sealed partial class PropertyRules : IOpenApiRules
{
    // Names that RFC 6749, RFC 7519 and their like give.
    private static readonly string[] Standard =
    [
        "access_token", "refresh_token", "id_token", "token_type", "expires_in", "grant_type", "client_id", "client_secret", "redirect_uri", "response_type",
        "code_verifier", "code_challenge", "code_challenge_method", "error_description", "error_uri", "device_code", "user_code", "verification_uri",
    ];

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.OpenApiIdentifiers, RuleCatalog.OpenApiMoney, RuleCatalog.OpenApiPropertyNames];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OpenApiSubject subject)
    {
        var walk = subject.Walk;
        SchemaUse[] properties = [.. walk.Properties];
        SchemaUse[] ids = [.. walk.Uses.Where(u => Id().IsMatch(u.Name))];
        SchemaUse[] lists = [.. walk.Uses.Where(u => Ids().IsMatch(u.Name) && u.Schema.Items is not null)];
        SchemaUse[] amounts = [.. walk.Uses.Where(u => u.Name.Length > 0 && IsMoney(u.Name))];
        return
        [
            .. ids.Where(u => MayBeNumber(u.Schema))
                .Select(u => Of(u, RuleCatalog.OpenApiIdentifiers, "is an identifier and a number", "Write 'type: string'")).ToArray()
                .Say(ids.Length, "identifiers are numbers"),
            .. ids.Where(u => u.Schema.Type == "object" && u.Schema.Properties.Count > 0)
                .Select(u => Of(u, RuleCatalog.OpenApiIdentifiers, "is an identifier and has parts, which callers then depend on", "Write 'type: string'")),
            .. lists.Where(u => MayBeNumber(u.Schema.Items!))
                .Select(u => Of(u, RuleCatalog.OpenApiIdentifiers, "lists identifiers that are numbers", "Write 'type: string' in 'items'")).ToArray()
                .Say(lists.Length, "lists of identifiers hold numbers"),
            .. amounts.Where(u => u.Schema.Type == "number")
                .Select(u => Of(u, RuleCatalog.OpenApiMoney, "is money and a floating-point number", "Write 'type: string' with a pattern of a decimal"))
                    .ToArray()
                .Say(amounts.Length, "amounts of money are floating-point numbers"),
            .. properties.Where(u => IsOtherwise(u.Name))
                .Select(u => Of(u, RuleCatalog.OpenApiPropertyNames, "is not in camelCase", $"Write '{Camel(u.Name)}'")).ToArray()
                .Say(properties.Length, "properties are not in camelCase"),
        ];
    }

    private static Finding Of(SchemaUse use, RuleDescriptor rule, string what, string fix) => use.Schema.Use.FindingAtKey(rule, $"{use.Subject} {what}", fix);

    // Of a choice, one number is enough: callers have to expect it.
    private static bool MayBeNumber(OpenApiSchema schema) =>
        schema.Types.Any(t => t is "integer" or "number") || schema.Choices.Any(c => c.Types.Any(t => t is "integer" or "number"));

    private static bool IsMoney(string name) =>
        DataNames.IsMoney(name) || DataNames.Words(name) is [.., "fee" or "fees" or "balance" or "salary" or "deposit" or "refund"] or [.., "credit", "limit"];

    // Names with other signs, such as '@type' and '_links', follow a convention of their own.
    private static bool IsOtherwise(string name) => Other().IsMatch(name) && !Standard.Contains(name, StringComparer.Ordinal);

    private static string Camel(string name)
    {
        var words = DataNames.Words(name);
        return words.Count == 0 ? name : words[0] + string.Concat(words.Skip(1).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
    }

    [GeneratedRegex(@"^(id|[a-z][A-Za-z0-9]*Id|[a-z0-9_]+_id)\z", RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    [GeneratedRegex(@"^(ids|[a-z][A-Za-z0-9]*Ids|[a-z0-9_]+_ids)\z", RegexOptions.NonBacktracking)]
    private static partial Regex Ids();

    [GeneratedRegex(@"^([A-Za-z][A-Za-z0-9]*([_-][A-Za-z0-9]+)+|[A-Z][a-z][A-Za-z0-9]*)\z", RegexOptions.NonBacktracking)]
    private static partial Regex Other();
}
