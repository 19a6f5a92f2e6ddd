#:property PublishAot=false
#:property Nullable=enable
#:project ../tools/Standards.Site/Standards.Site.csproj

// Writes the documentation as static pages into artifacts/site, and fails for broken links: dotnet run eng/site.cs [folder]
// The pages need no server and ask no other host for anything; open artifacts/site/index.html.

using Standards.Site;

var root = Directory.GetCurrentDirectory();
while (!File.Exists(Path.Combine(root, "Standards.Sdk.sln")))
{
    if (Path.GetDirectoryName(root) is not { } above)
    {
        Console.Error.WriteLine("Run it in the repository of Standards.Sdk.");
        return 2;
    }

    root = above;
}

var output = Path.GetFullPath(args is [var folder] ? folder : Path.Combine(root, "artifacts", "site"));
try
{
    var problems = DocumentationSite.Write(root, output);
    foreach (var problem in problems)
    {
        Console.Error.WriteLine(problem);
    }

    Console.WriteLine($"{Directory.EnumerateFiles(output, "*.html", SearchOption.AllDirectories).Count()} pages -> {Path.Combine(output, "index.html")}");
    return problems.Count == 0 ? 0 : 1;
}
catch (IOException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
