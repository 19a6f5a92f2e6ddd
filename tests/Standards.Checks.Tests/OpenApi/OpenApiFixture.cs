using System.Globalization;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Contracts;
using Standards.Checks.Policies;
using Standards.Checks.Rules.OpenApi;

namespace Standards.Checks.Tests.OpenApi;

/// <summary>Short ways to check documents.</summary>
internal static class OpenApiFixture
{
    public const string Document = "api/openapi.yaml";

    /// <summary>A document about which there is nothing to say, as the corpus has it.</summary>
    public static string Good { get; } = Corpus.Txtar.Read(
        System.IO.File.ReadAllText(Standards.Tests.Shared.RepositoryRoot.Combine("tests/Standards.Checks.Tests/Corpus/good-service.txtar")))
        .Single(f => f.Path == Document).Text;

    /// <summary>The head of a document of version 3.1.</summary>
    public const string Head = "openapi: 3.1.0\ninfo: { title: a, version: 1.0.0 }\n";

    /// <summary>Findings of all rules.</summary>
    public static IReadOnlyList<Finding> Check(string text, string path = Document) => Check(Policy.Default, (path, text));

    /// <summary>Findings of all rules in several files.</summary>
    public static IReadOnlyList<Finding> Check(Policy policy, params (string Path, string Text)[] files)
    {
        using var repository = new TestRepository();
        foreach (var (path, text) in files)
        {
            repository.With(path, text);
        }

        return repository.Run(new OpenApiCheck(), policy);
    }

    /// <summary>Findings of one rule.</summary>
    public static IReadOnlyList<Finding> Of(string id, string text, Policy? policy = null) =>
        [.. Check(policy ?? Policy.Default, (Document, text)).Where(f => f.Rule.Id == id)];

    /// <summary>Line and message of the findings of one rule; empty for none.</summary>
    public static string Said(string id, string text, Policy? policy = null) => string.Join(
        '\n', Of(id, text, policy).Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Line}: {f.Message}")));

    /// <summary>A policy with a part about contracts.</summary>
    public static Policy With(ContractPolicy contracts) => Policy.Default.With(contracts);

    /// <summary>A policy under which anybody may call operations.</summary>
    public static Policy Anonymous(params string[] operations) => With(new ContractPolicy { Anonymous = operations });

    /// <summary>A document with the paths, from line 4.</summary>
    public static string Paths(string paths) => $"{Head}paths:\n{paths}\n";

    /// <summary>A document with one operation, in line 6.</summary>
    public static string Operation(string operation, string path = "/api/v1/orders", string method = "get") =>
        Paths($"  {path}:\n    {method}:\n      {operation}");

    /// <summary>A document whose one operation answers with an object of these properties, in line 11.</summary>
    public static string Answer(string properties, string version = "3.1.0") => $$"""
        openapi: {{version}}
        info: { title: a, version: 1.0.0 }
        paths:
          /api/v1/orders:
            get:
              responses:
                '200':
                  description: a
                  content:
                    application/json:
                      schema: { type: object, properties: { {{properties}} } }

        """;

    /// <summary>A document whose one operation takes an object of these properties, in line 9.</summary>
    public static string Request(string properties) => $$"""
        openapi: 3.1.0
        info: { title: a, version: 1.0.0 }
        paths:
          /api/v1/orders:
            post:
              requestBody:
                content:
                  application/json:
                    schema: { type: object, properties: { {{properties}} }, required: [a] }
              responses: { '201': { description: a } }

        """;

    /// <summary>A glob as the policy reads it.</summary>
    public static PathGlob Glob(string pattern) => PathGlob.TryParse(pattern)!;
}
