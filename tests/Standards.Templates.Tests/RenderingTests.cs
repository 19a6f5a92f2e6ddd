using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Standards.Tests.Shared;

namespace Standards.Templates.Tests;

[Collection(InstalledPack.Collection)]
public class RenderingTests(InstalledPack pack)
{
    [Theory]
    [InlineData("Orders", "Orders", "orders")]
    [InlineData("orders", "Orders", "orders")]
    [InlineData("Acme.Pay-Orders", "Acme.PayOrders", "acme-pay-orders")]
    [InlineData("acme.pay_orders", "Acme.PayOrders", "acme-pay-orders")]
    [InlineData("2026.My Svc", "N2026.MySvc", "n2026-my-svc")]
    [InlineData("123shop", "N123shop", "n123shop")]
    [InlineData("HTTPServer", "HTTPServer", "http-server")]
    [InlineData("A..B.", "A.B", "a-b")]
    [InlineData("class", "ClassService", "class-service")]
    [InlineData("Acme.Event", "Acme.EventService", "acme-event-service")]
    [InlineData("Task", "TaskService", "task-service")]
    [InlineData("Common", "CommonService", "common-service")]
    [InlineData("Classroom", "Classroom", "classroom")]
    [InlineData("Müller", "Mller", "mller")]
    [InlineData("---", "Service", "service")]
    public async Task Name_becomes_project_and_service_names(string name, string project, string service)
    {
        var root = await pack.CreateAsync(name);

        Assert.Equal(name, Path.GetFileName(root));
        Assert.Equal(
            [
                $"{project}.slnx",
                $"cmd/{project}.Api/{project}.Api.csproj",
                $"src/{project}.Domain/{project}.Domain.csproj",
                $"tests/{project}.Api.Tests/{project}.Api.Tests.csproj",
                $"tests/{project}.Domain.Tests/{project}.Domain.Tests.csproj",
            ],
            FilesOf(root).Where(file => Path.GetExtension(file) is ".slnx" or ".csproj"));
        Assert.Contains($"namespace {project}.Domain;\n", Read(root, $"src/{project}.Domain/Item.cs"), StringComparison.Ordinal);
        Assert.Contains($"\n  name: {service}\n", Read(root, "standards.yml"), StringComparison.Ordinal);
        AssertNoTokenIsLeft(root);
    }

    [Theory]
    [InlineData("std-service", "")]
    [InlineData("std-service", "--ci azure --deploy kubernetes")]
    [InlineData("std-service", "--ci gitlab --auth jwt")]
    [InlineData("std-service", "--ci github --ci gitlab --auth jwt --deploy kubernetes")]
    [InlineData("std-service", "--ci none --ops full")]
    [InlineData("std-worker", "")]
    [InlineData("std-worker", "--ci azure --deploy kubernetes --ops full")]
    [InlineData("std-worker", "--in-repo")]
    [InlineData("std-service", "--in-repo --store postgres --ci azure")]
    [InlineData("std-library", "--in-repo")]
    [InlineData("std-library", "")]
    [InlineData("std-library", "--ci azure --ci gitlab")]
    public async Task Tree_is_that_of_the_content_folders(string template, string options)
    {
        var root = await pack.CreateAsync(
            "StdService1", template, [.. options.Split(' ', StringSplitOptions.RemoveEmptyEntries), .. TokensOf(template)]);

        var expected = TemplateContent.TextsOf(template, $"{options} --owners std-owners1 --team std-team1").ToArray();

        Assert.Equal(expected.Select(file => file.Path).Order(StringComparer.Ordinal), FilesOf(root));
        // What the engine leaves of each file, too: names are those of the sources, and what pack and the day write is masked.
        Assert.All(
            expected.Where(file => !file.Path.StartsWith(".standards/", StringComparison.Ordinal)),
            file => Assert.Equal(Masked(file.Text), Masked(Read(root, file.Path))));
    }

    /// <summary>What a reviewer sees of a change to a template: the files that a repository gains or loses.</summary>
    [Theory]
    [InlineData("std-service", "")]
    [InlineData("std-service", "--store postgres --ci gitlab --auth jwt --deploy kubernetes")]
    [InlineData("std-service", "--ops full")]
    [InlineData("std-worker", "")]
    [InlineData("std-worker", "--ops full")]
    [InlineData("std-library", "")]
    public async Task Tree_is_the_approved_one(string template, string options)
    {
        var root = await pack.CreateAsync("Orders", template, options.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        var name = $"""{template}{options.Replace(" --", "-", StringComparison.Ordinal).Replace("--", "-", StringComparison.Ordinal).Replace(' ', '-')}""";
        Snapshot.MatchFile(string.Concat(FilesOf(root).Select(file => file + '\n')), Path.Combine(SourceTree.Tests, "Trees", $"{name}.approved.txt"));
    }

    [Theory]
    [InlineData("std-service", "--ci gitlab --ci azure --auth jwt --deploy kubernetes --ops full")]
    [InlineData("std-worker", "--ci gitlab --ci azure --deploy kubernetes")]
    [InlineData("std-worker", "--in-repo")]
    [InlineData("std-library", "--ci gitlab --ci azure")]
    public async Task Options_leave_no_token_and_no_condition(string template, string options)
    {
        var root = await pack.CreateAsync("Orders", template, options.Split(' '));

        AssertNoTokenIsLeft(root);
        Assert.All(FilesOf(root), file => Assert.DoesNotMatch(@"(?m)^\s*(//|<!--)?#(if|else|endif)\b", Read(root, file)));
    }

    [Theory]
    [InlineData("Slug", "SlugLibrary")]
    [InlineData("class", "ClassLibrary")]
    [InlineData("---", "Library")]
    [InlineData("Acme.Text-Tools", "Acme.TextTools")]
    public async Task Name_becomes_that_of_a_package(string name, string project)
    {
        var root = await pack.CreateAsync(name, "std-library");

        Assert.Equal(
            [
                $"{project}.slnx",
                $"benchmarks/{project}.Benchmarks/{project}.Benchmarks.csproj",
                $"samples/{project}.Sample/{project}.Sample.csproj",
                $"src/{project}/{project}.csproj",
                $"tests/{project}.Tests/{project}.Tests.csproj",
            ],
            FilesOf(root).Where(file => Path.GetExtension(file) is ".slnx" or ".csproj"));
    }

    [Theory]
    [InlineData("Billing", "Billing")]
    [InlineData("File", "FileWorker")]
    [InlineData("---", "Worker")]
    [InlineData("Acme.Pay-Orders", "Acme.PayOrders")]
    public async Task Name_becomes_that_of_a_worker(string name, string project)
    {
        var root = await pack.CreateAsync(name, "std-worker");

        Assert.Equal(
            [
                $"{project}.slnx",
                $"cmd/{project}.Worker/{project}.Worker.csproj",
                $"src/{project}.Domain/{project}.Domain.csproj",
                $"tests/{project}.Domain.Tests/{project}.Domain.Tests.csproj",
                $"tests/{project}.Worker.Tests/{project}.Worker.Tests.csproj",
            ],
            FilesOf(root).Where(file => Path.GetExtension(file) is ".slnx" or ".csproj"));
    }

    [Fact]
    public async Task Lock_files_name_projects_as_restore_does()
    {
        var root = await pack.CreateAsync("Acme.Pay-Orders");

        using var file = JsonDocument.Parse(Read(root, "tests/Acme.PayOrders.Api.Tests/packages.lock.json"));

        var packages = file.RootElement.GetProperty("dependencies").GetProperty("net10.0");
        var dependencies = packages.GetProperty("acme.payorders.api").GetProperty("dependencies");
        Assert.Equal("Project", packages.GetProperty("acme.payorders.domain").GetProperty("type").GetString());
        Assert.True(dependencies.TryGetProperty("Acme.PayOrders.Domain", out _));
    }

    [Fact]
    public async Task Global_json_pins_both_SDKs()
    {
        var root = await pack.CreateAsync("Orders");
        var version = (await Dotnet.RunAsync(SourceTree.Root, "--version")).Trim();

        using var file = JsonDocument.Parse(Read(root, "global.json"));

        Assert.Equal(version, file.RootElement.GetProperty("sdk").GetProperty("version").GetString());
        Assert.Equal(InstalledPack.Version, file.RootElement.GetProperty("msbuild-sdks").GetProperty("Standards.Sdk").GetString());
    }

    [Theory]
    [InlineData("en_US.UTF-8")]
    [InlineData("th_TH.UTF-8")]
    [InlineData("ar_SA.UTF-8")]
    public async Task Record_has_the_date_of_the_day_whatever_the_calendar(string locale)
    {
        var before = TimeProvider.System.GetUtcNow().Date;
        var root = await pack.CreateInLocaleAsync(locale, "Orders");

        var line = Read(root, "docs/adr/0001-record-architecture-decisions.md").Split('\n').Single(text => text.StartsWith("Date: ", StringComparison.Ordinal));

        var date = DateTime.ParseExact(line["Date: ".Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.InRange(date, before, TimeProvider.System.GetUtcNow().Date);
    }

    [Fact]
    public async Task Name_does_not_depend_on_the_locale()
    {
        var root = await pack.CreateInLocaleAsync("tr_TR.UTF-8", "INVOICE-items");

        Assert.Contains("INVOICEItems.slnx", FilesOf(root));
        Assert.Contains("\n  name: invoice-items\n", Read(root, "standards.yml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@acme/payments", "@acme/payments")]
    [InlineData("acme/payments, @ann", "@acme/payments @ann")]
    [InlineData("ann@acme.example", "ann@acme.example")]
    [InlineData(" ", "@org/owning-team")]
    [InlineData("a b;rm", "@a @b @rm")]
    [InlineData("@", "@org/owning-team")]
    [InlineData("@@ann, @", "@ann")]
    [InlineData("acme/pay ü\"<$(id)> `x`", "@acme/pay @id @x")]
    public async Task Owners_become_valid_entries(string option, string expected)
    {
        var root = await pack.CreateAsync("Orders", "std-service", $"--owners={option}");

        var entries = Read(root, ".github/CODEOWNERS").Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToArray();

        Assert.NotEmpty(entries);
        Assert.All(entries, entry => Assert.Equal(expected, entry[entry.IndexOf(' ', StringComparison.Ordinal)..].Trim()));
    }

    [Theory]
    [InlineData("payments", "payments")]
    [InlineData("""pay": "x""", "pay x")]
    [InlineData("", "owning-team")]
    public async Task Team_cannot_break_the_YAML(string option, string expected)
    {
        var root = await pack.CreateAsync("Orders", "std-service", "--team", option);

        Assert.EndsWith($"\n  team: \"{expected}\"\n", Read(root, "standards.yml"), StringComparison.Ordinal);
    }

    // What is named by an option has the name that it has in the sources.
    private static string[] TokensOf(string template) =>
    [
        "--owners=std-owners1", "--team", "std-team1",
        .. template == "std-service" ? (string[])["--resource", "StdItem1", "--resource-plural", "StdItems1"] : [],
    ];

    /// <summary>One handle for the team wherever one stands: in CODEOWNERS, in operations files, in runbooks.</summary>
    [Theory]
    [InlineData("", "", "@org/owning-team", "@org/owning-team", "owning-team")]
    [InlineData("payments", "", "@org/payments", "@org/payments", "payments")]
    [InlineData("", "acme/payments", "@acme/payments", "@acme/payments", "payments")]
    [InlineData("acme/Pay Team", "", "@acme/pay-team", "@acme/pay-team", "acme/Pay Team")]
    [InlineData("payments", "acme/platform acme/payments", "@acme/platform @acme/payments", "@acme/payments", "payments")]
    [InlineData("payments", "ann@acme.example", "ann@acme.example", "@payments", "payments")]
    public async Task Team_has_one_handle(string team, string owners, string codeowners, string handle, string name)
    {
        string[] given = [.. team.Length > 0 ? ["--team", team] : (string[])[], .. owners.Length > 0 ? [$"--owners={owners}"] : (string[])[]];
        var root = await pack.CreateAsync("Orders", "std-service", given);

        Assert.Contains($"* {codeowners}\n", Regex.Replace(Read(root, ".github/CODEOWNERS"), " +", " "), StringComparison.Ordinal);
        Assert.Contains($"\n    owner: '{handle}'\n", Read(root, "ops/service.yml"), StringComparison.Ordinal);
        Assert.Contains($"\nowner: '{handle}'\n", Read(root, "docs/runbooks/service-down.md"), StringComparison.Ordinal);
        Assert.EndsWith($"\n  team: \"{name}\"\n", Read(root, "standards.yml"), StringComparison.Ordinal);
    }

    /// <summary>The resource names files, code, routes, tables and documents; what it cannot be called gets a suffix.</summary>
    [Theory]
    [InlineData("Orders", "Order", "Order", "Orders", "orders")]
    [InlineData("Acme.Order", "order LINE", "OrderLine", "OrderLines", "order-lines")]
    [InlineData("class", "Event", "EventEntry", "EventEntries", "event-entries")]
    public async Task Resource_has_its_name_everywhere(string service, string resource, string one, string several, string route)
    {
        var root = await pack.CreateAsync(service, "std-service", "--store", "postgres", "--auth", "jwt", "--resource", resource);

        var files = FilesOf(root);
        Assert.Contains(files, file => file.EndsWith($".Api/{several}/{one}Endpoints.cs", StringComparison.Ordinal));
        Assert.Contains(files, file => file.EndsWith($"/Migrations/0001_create_{route.Replace('-', '_')}.sql", StringComparison.Ordinal));
        Assert.Contains($"\"/api/v1/{route}\": {{", Read(root, "api/openapi.json"), StringComparison.Ordinal);
        AssertNoTokenIsLeft(root);
        // "items" are those of a page, of an array in a schema and of MSBuild.
        Assert.All(files, file => Assert.DoesNotMatch(@"(?i)\bitems?\b", Regex.Replace(
            $"{file}\n{Read(root, file)}", @"Items of the page|""items""|Items = new OpenApiSchema|packages\.lock\.json", "")));
    }

    private static void AssertNoTokenIsLeft(string root)
    {
        string[] tokens =
        [
            "StdService1", "stdservice1", "std-service1", "std-owners1", "std-team1", "std-handle1", "2001-01-01", "_version$", "_hash$", "$answer_",
            "Unused.Source", "StdItem", "stdItem", "std-item", "std_item", "std item",
        ];
        Assert.All(FilesOf(root), file => Assert.All(tokens, token =>
            Assert.DoesNotContain(token, file + '\n' + Read(root, file), StringComparison.Ordinal)));
    }

    // Versions, hashes and dates, wherever they stand.
    private static string Masked(string text) => Regex.Replace(
        text.TrimEnd().Replace("std-handle1", "std-team1", StringComparison.Ordinal),
        @"\$\w+\$|(?<=sdk:|""version"": "")[\w.+-]+|1\.2\.3-test|\d{4}-\d\d-\d\d|(?<=contentHash"": "")[\w+/=]+",
        "*");

    private static string Read(string root, string file) => File.ReadAllText(Path.Combine(root, file));

    private static string[] FilesOf(string root) =>
        [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
}
