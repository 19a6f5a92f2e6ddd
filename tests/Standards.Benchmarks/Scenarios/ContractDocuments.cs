using System.Globalization;
using System.Text;
using Standards.Benchmarks.Measuring;
using Standards.Benchmarks.Reporting;
using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies;
using Standards.Checks.Rules.OpenApi;
using Standards.Checks.Snapshots;
using YamlDotNet.Core;

namespace Standards.Benchmarks.Scenarios;

/// <summary>
/// The rules over OpenAPI documents, in this process: two hundred documents of nearly 2,000 lines in one repository, in turn with the floor: their bytes gone
/// over by the library's parser, looking at nothing.
/// </summary>
internal sealed class ContractDocuments(BenchmarkContext context)
{
    /// <summary>Name on the command line.</summary>
    public const string Name = "openapi";

    private const int Documents = 200;
    private const int Resources = 40;
    private const int Properties = 13;
    private const int Runs = 5;
    private const double MaxMilliseconds = 2_000;

    /// <summary>Writes the documents and measures.</summary>
    public void Run()
    {
        var root = Path.Combine(context.Workspace.Root, Name);
        var snapshot = Write(root);
        var pairs = Enumerable.Range(0, Runs + 1).Select(_ =>
        {
            context.Cancellation.ThrowIfCancellationRequested();
            return (Floor: Measurement.Once(() => Floor(snapshot)), Checks: Measurement.Once(() => Check(snapshot)));
        }).Skip(1).ToArray();
        var cpu = Statistics.Of(pairs.Select(pair => pair.Checks.Cpu!.Value.TotalMilliseconds));
        var ratio = Statistics.Of(pairs.Select(pair => pair.Checks.Cpu!.Value / pair.Floor.Cpu!.Value));
        var table = context.Report.Add(new ReportTable(
            $"Rules over {Documents} OpenAPI documents in one repository, in process",
            ["size", "wall (min..max)", "CPU (min..max)", "floor, CPU (min..max)", "ratio of CPU (min..max)", "target", "reached"]));
        table.Add(
            ReportTable.Number(snapshot.Files.Sum(file => file.Size) / 1e6, 2) + " MB",
            ReportTable.Milliseconds(Statistics.Of(pairs.Select(pair => pair.Checks.Wall.TotalMilliseconds))),
            ReportTable.Milliseconds(cpu),
            ReportTable.Milliseconds(Statistics.Of(pairs.Select(pair => pair.Floor.Cpu!.Value.TotalMilliseconds))),
            $"{ReportTable.Number(ratio.Median, 2)} ({ReportTable.Number(ratio.Min, 2)}..{ReportTable.Number(ratio.Max, 2)})",
            "<= 2 s",
            ReportTable.YesOrNo(cpu.Median <= MaxMilliseconds));
        context.Report.Save();
    }

    private static RepositorySnapshot Write(string root)
    {
        var tree = new FileTree(root);
        var files = new List<SourceFile>();
        for (var i = 0; i < Documents; i++)
        {
            var path = $"api/orders-{i}/openapi.yaml";
            tree.Write(path, Text(i));
            files.Add(new SourceFile(root, path, new FileInfo(Path.Combine(root, path)).Length, 1));
        }

        return new RepositorySnapshot(root, [.. files]);
    }

    private static string Text(int number)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""
            openapi: 3.1.0
            info: (( title: Orders {number}, version: 1.0.0, description: Orders., contact: (( name: Orders, email: orders@acme.test )) ))
            servers: [ (( url: https://orders.acme.test, description: Production )), (( url: https://orders.staging.acme.test, description: Staging )) ]
            security: [ (( token: [] )) ]
            tags: [ (( name: Things )) ]
            paths:

            """));
        AppendPaths(text);
        AppendComponents(text);
        return text.Replace("((", "{").Replace("))", "}").ToString();
    }

    private static void AppendPaths(StringBuilder text)
    {
        for (var i = 0; i < Resources; i++)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"""
                  /api/v1/things{i}:
                    get:
                      operationId: listThings{i}
                      summary: Lists things
                      tags: [Things]
                      parameters:
                        - (( name: limit, in: query, schema: (( type: integer, minimum: 1, maximum: 100 )) ))
                        - (( name: cursor, in: query, schema: (( type: string, maxLength: 100 )) ))
                      responses:
                        '200':
                          description: A page
                          content:
                            application/json:
                              schema:
                                type: object
                                properties:
                                  items: (( type: array, items: (( $ref: '#/components/schemas/Thing{i}' )) ))
                                  nextCursor: (( type: string, example: a ))
                        '400': (( $ref: '#/components/responses/Problem' ))
                        '401': (( $ref: '#/components/responses/Problem' ))
                    post:
                      operationId: createThing{i}
                      summary: Creates a thing
                      tags: [Things]
                      parameters: [ (( name: Idempotency-Key, in: header, schema: (( type: string, maxLength: 100 )) )) ]
                      requestBody:
                        content:
                          application/json:
                            schema: (( $ref: '#/components/schemas/Thing{i}' ))
                      responses:
                        '201': (( description: Created ))
                        '400': (( $ref: '#/components/responses/Problem' ))
                        '401': (( $ref: '#/components/responses/Problem' ))

                """);
        }
    }

    private static void AppendComponents(StringBuilder text)
    {
        _ = text.Append("""
            components:
              securitySchemes: (( token: (( type: http, scheme: bearer, bearerFormat: JWT )) ))
              responses:
                Problem: (( description: A problem, content: (( application/problem+json: (( schema: (( type: object )) )) )) ))
              schemas:

            """);
        for (var i = 0; i < Resources; i++)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"    Thing{i}:\n      type: object\n      required: [field0]\n      properties:\n");
            for (var k = 0; k < Properties; k++)
            {
                _ = text.Append(CultureInfo.InvariantCulture, $"        field{k}: (( type: string, maxLength: {k + 10}, example: a ))\n");
            }
        }
    }

    private static void Check(RepositorySnapshot snapshot)
    {
        var check = new OpenApiCheck();
        var checkContext = new CheckContext(snapshot, Policy.Default, new DateOnly(2026, 1, 31), CancellationToken.None);
        SourceFile[] files = [.. snapshot.Files.Where(file => check.DependsOn(file, checkContext))];
        if (files.Length < snapshot.Files.Count || !check.Check(files, checkContext).Any())
        {
            throw new BenchmarkException($"{check.Name} left files out, so it did not do what is measured.");
        }
    }

    private static void Floor(RepositorySnapshot snapshot)
    {
        foreach (var file in snapshot.Files)
        {
            var parser = new Parser(new StringReader(File.ReadAllText(file.FullPath)));
            while (parser.MoveNext())
            {
            }
        }
    }
}
