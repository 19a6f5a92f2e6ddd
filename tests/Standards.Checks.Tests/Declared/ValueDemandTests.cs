namespace Standards.Checks.Tests.Declared;

public sealed class ValueDemandTests : IDisposable
{
    private const string Yaml = """
        image: { tag: v1 }
        replicas: 3
        quoted: '3'
        flag: yes
        on: True
        empty:
        services:
          a: { port: 80, host: x }
          b: { port: 8080 }
        list:
        - name: one
        - name: two
        - other: 3
        a.b: dotted

        """;

    private const string Json = """
        // settings
        {
          "Logging": { "LogLevel": { "Microsoft.AspNetCore": "Debug", }, },
          "é😀": 1, "n": 1.50,
          "nothing": null, "port": "80", /* x */ "ok": true
        }

        """;

    private const string Xml = """
        <?xml version="1.0" encoding="utf-8"?>
        <Project xmlns="urn:x" Sdk="A">
          <PropertyGroup>
            <Nullable>enable</Nullable>
            <Level>
         9 </Level>
          </PropertyGroup>
          <PropertyGroup><Nullable><![CDATA[disable]]></Nullable><Empty /></PropertyGroup>
          <x:ItemGroup xmlns:x="urn:y"><Package Include="A" x:Version="1"/><Package Include="B"/></x:ItemGroup>
        </Project>

        """;

    private readonly TestRepository _repository = new TestRepository().With("a.yaml", Yaml).With("a.json", Json).With("a.xml", Xml);

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("a.yaml", "image.tag, equals: v2", "(1,15)", "'image.tag' is 'v1', not 'v2'")]
    [InlineData("a.yaml", "image.tag, exists: false", "(1,15)", "'image.tag' is 'v1', but may have no value")]
    [InlineData("a.yaml", "image, exists: false", "(1,8)", "'image' is a map, but may have no value")]
    [InlineData("a.yaml", "image, equals: v1", "(1,8)", "'image' is a map, not 'v1'")]
    [InlineData("a.yaml", "image.name, exists: true", "(0,0)", "the file has no value at 'image.name'")]
    [InlineData("a.yaml", "image.name, equals: x", "(0,0)", "the file has no value at 'image.name'")]
    [InlineData("a.yaml", "empty, exists: true", "(6,7)", "'empty' is empty")]
    [InlineData("a.yaml", "empty, type: map", "(6,7)", "'empty' is empty")]
    [InlineData("a.yaml", "replicas, min: 4", "(2,11)", "'replicas' is 3, less than 4")]
    [InlineData("a.yaml", "replicas, max: 2.5", "(2,11)", "'replicas' is 3, more than 2.5")]
    [InlineData("a.yaml", "quoted, min: 1", "(3,9)", "'quoted' is '3', not a number")]
    [InlineData("a.yaml", "quoted, type: number", "(3,9)", "'quoted' is '3', not a number")]
    [InlineData("a.yaml", "replicas, type: string", "(2,11)", "'replicas' is 3, not a string")]
    [InlineData("a.yaml", "flag, type: boolean", "(4,7)", "'flag' is 'yes', not a boolean")]
    [InlineData("a.yaml", "list, type: map", "(11,1)", "'list' is a list, not a map")]
    [InlineData("a.yaml", "image, type: list", "(1,8)", "'image' is a map, not a list")]
    [InlineData("a.yaml", "replicas, oneOf: [1, two]", "(2,11)", "'replicas' is 3, not one of 1, 'two'")]
    [InlineData("a.yaml", "image.tag, matches: '^\\d'", "(1,15)", "'image.tag' is 'v1', which does not match '^\\d'")]
    [InlineData("a.yaml", "'list[1].name', equals: one", "(12,9)", "'list[1].name' is 'two', not 'one'")]
    [InlineData("a.yaml", "'services.*.port', max: 100", "(9,14)", "'services.*.port' is 8080, more than 100")]
    [InlineData("a.yaml", "'list[9].name', exists: true", "(0,0)", "the file has no value at 'list[9].name'")]
    [InlineData("a.yaml", "\"['a.b']\", equals: x", "(14,6)", "'['a.b']' is 'dotted', not 'x'")]
    [InlineData(
        "a.json",
        "\"Logging.LogLevel['Microsoft.AspNetCore']\", equals: Warning",
        "(3,54)",
        "'Logging.LogLevel['Microsoft.AspNetCore']' is 'Debug', not 'Warning'")]
    [InlineData("a.json", "n, equals: 2", "(4,18)", "'n' is 1.50, not 2")]
    [InlineData("a.json", "nothing, exists: true", "(5,14)", "'nothing' is empty")]
    [InlineData("a.json", "port, type: number", "(5,28)", "'port' is '80', not a number")]
    [InlineData("a.json", "ok, equals: false", "(5,48)", "'ok' is true, not false")]
    [InlineData("a.xml", "/Project/PropertyGroup/Nullable, equals: enable", "(8,18)", "'/Project/PropertyGroup/Nullable' is 'disable', not 'enable'")]
    [InlineData("a.xml", "/Project/PropertyGroup/Level, max: 8", "(5,5)", "'/Project/PropertyGroup/Level' is 9, more than 8")]
    [InlineData("a.xml", "/Project/@Sdk, equals: B", "(2,24)", "'/Project/@Sdk' is 'A', not 'B'")]
    [InlineData("a.xml", "/Project/ItemGroup/Package/@Include, equals: A", "(9,77)", "'/Project/ItemGroup/Package/@Include' is 'B', not 'A'")]
    [InlineData("a.xml", "/Project/ItemGroup/Package/@Version, exists: false", "(9,53)", "'/Project/ItemGroup/Package/@Version' is 1, but may have no value")]
    [InlineData("a.xml", "/Project/PropertyGroup/Empty, matches: x", "(8,58)", "'/Project/PropertyGroup/Empty' is '', which does not match 'x'")]
    [InlineData("a.xml", "/Project/Nullable, exists: true", "(0,0)", "the file has no value at '/Project/Nullable'")]
    [InlineData("a.xml", "/Other/PropertyGroup, exists: true", "(0,0)", "the file has no value at '/Other/PropertyGroup'")]
    [InlineData("a.xml", "/Project/ItemGroup, type: string", "(9,3)", "'/Project/ItemGroup' is a map, not a string")]
    public void Wrong_value_is_found(string file, string condition, string place, string message) =>
        Assert.Equal([$"{file}{place}: ACME1001: {message} (Things are right). Do it."], Lines(file, condition));

    [Theory]
    [InlineData("a.yaml", "image.tag, equals: v1")]
    [InlineData("a.yaml", "replicas, equals: 3.0")]
    [InlineData("a.yaml", "replicas, min: 3, max: 3")]
    [InlineData("a.yaml", "on, equals: true")]
    [InlineData("a.yaml", "empty, exists: false")]
    [InlineData("a.yaml", "image.name, exists: false")]
    [InlineData("a.yaml", "image.tag.deeper, exists: false")]
    [InlineData("a.yaml", "image, type: map")]
    [InlineData("a.yaml", "'list[*]', type: map")]
    [InlineData("a.yaml", "'list[*].name', oneOf: [one, two]")]
    [InlineData("a.yaml", "'services.*.port', type: number")]
    [InlineData("a.json", """'["é😀"]', equals: 1""")]
    [InlineData("a.json", "ok, type: boolean")]
    [InlineData("a.json", "nothing, exists: false")]
    [InlineData("a.xml", "/Project/PropertyGroup/Nullable, matches: able")]
    [InlineData("a.xml", "/Project/PropertyGroup/Level, type: number")]
    [InlineData("a.xml", "/Project/PropertyGroup/Level, type: string")]
    [InlineData("a.xml", "/Project/*/Package/@Include, oneOf: [A, B]")]
    [InlineData("a.xml", "/Project/PropertyGroup/Empty, exists: true")]
    public void Right_value_is_silent(string file, string condition) => Assert.Empty(Lines(file, condition));

    [Theory]
    [InlineData(
        "x.json", "{ \"a\": 1,\n  x }", "a", "(2,3)", "the file is not JSON that can be read: 'x' is an invalid start of a property name. Expected a '\"'")]
    [InlineData("x.json", "", "a", "(1,1)", "the file is not JSON that can be read: it is empty")]
    [InlineData("x.json", """{ "a": "\ud800" }""", "a", "(1,8)", "the file is not JSON that can be read: a text holds an escape that is no character")]
    [InlineData("x.yml", "a: b: c", "a", "(1,5)", "the file is not YAML that can be read: ")]
    [InlineData("x.yml", "<<<<<<< ours\na: 1\n", "a", "(1,1)", "the file is not YAML that can be read: a merge conflict is not resolved")]
    [InlineData("x.yml", "a: 1\n---\nb: 1\n", "a", "(2,1)", "the file is not YAML that can be read: a second document begins, but the file may hold only one")]
    [InlineData(
        "x.csproj",
        "<Project>\n  <A>\n</Project>",
        "/Project/A",
        "(3,3)",
        "the file is not XML that can be read: the 'A' start tag on line 2 position 4 does not match the end tag of 'Project'")]
    [InlineData(
        "x.csproj", "<!DOCTYPE a [<!ENTITY b \"c\">]>\n<a>&b;</a>", "/a", "(1,1)", "the file is not XML that can be read: it holds a DTD, which is not read")]
    [InlineData("x.csproj", "{}", "/a", "(1,1)", "the file is not XML that can be read: ")]
    public void Malformed_file_is_found_at_its_place(string file, string content, string at, string place, string message)
    {
        _repository.With(file, content);

        Assert.StartsWith($"{file}{place}: ACME1001: {message}", Assert.Single(Lines(file, $"{at}, exists: false")));
    }

    private List<string> Lines(string file, string condition) =>
        [.. _repository.Run(Declarations.Rule($"value: {{ files: {file}, at: {condition} }}")).Select(Declarations.Line)];
}
