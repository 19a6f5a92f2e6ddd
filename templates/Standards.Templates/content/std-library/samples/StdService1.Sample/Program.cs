using StdService1;

// Prints the slug of each title that it is given: dotnet run --project samples/StdService1.Sample -- "Crème brûlée"
foreach (var title in args)
    Console.WriteLine(Slug.From(title));
