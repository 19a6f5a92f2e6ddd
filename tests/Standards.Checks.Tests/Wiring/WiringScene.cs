using Microsoft.CodeAnalysis;
using Standards.Checks.Engine.Running;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Wiring;

namespace Standards.Checks.Tests.Wiring;

/// <summary>A service in a repository, compiled, and what the check says of it.</summary>
internal sealed class WiringScene : IDisposable
{
    public const string Path = "cmd/Orders.Api/Program.cs";

    private readonly TestRepository _repository = new();
    private readonly List<MetadataReference> _references = [];
    private readonly List<string> _assemblies = [];
    private readonly List<string> _settings = [];
    private ServiceClass _class = ServiceClass.Service;
    private WiringPolicy _policy = new();

    public string Root => _repository.Root;

    public void Dispose() => _repository.Dispose();

    public WiringScene Library(string name, string text)
    {
        var image = ServiceCompiler.Library(name, $"{Root}/src/{name}/Library.cs", text);
        _references.Add(MetadataReference.CreateFromImage(image));
        _repository.With($"bin/{name}.dll", image);
        _assemblies.Add($"{Root}/bin/{name}.dll");
        return this;
    }

    public WiringScene Settings(string json, string name = "appsettings.json")
    {
        _repository.With($"cmd/Orders.Api/{name}", json);
        _settings.Add($"{Root}/cmd/Orders.Api/{name}");
        return this;
    }

    public WiringScene With(ServiceClass @class)
    {
        _class = @class;
        return this;
    }

    public WiringScene With(WiringPolicy policy)
    {
        _policy = policy;
        return this;
    }

    /// <summary>The findings, as <c>id path(line,column): message. fix.</c>, in their order.</summary>
    public IReadOnlyList<string> Check(string program) => Check(ServiceCompiler.Program("Orders.Api", $"{Root}/{Path}", program, _references));

    public IReadOnlyList<string> Check(byte[] image)
    {
        _repository.With("bin/Orders.Api.dll", image);
        var project = new ProjectFacts { Path = "cmd/Orders.Api/Orders.Api.csproj", Name = "Orders.Api", OutputType = "Exe" };
        var facts = new WiringFacts(Root, [$"{Root}/bin/Orders.Api.dll", .. _assemblies], _settings);
        var policy = Policy.Default.With(_policy) with { Service = Policy.Default.Service with { Class = _class } };
        return
        [
            .. CheckRunner.RunProject([new WiringCheck()], project.With(facts), _repository.Context(policy))
                .Select(f => $"{f.Rule.Id} {f.Path}({f.Line},{f.Column}): {f.Text}"),
        ];
    }
}
