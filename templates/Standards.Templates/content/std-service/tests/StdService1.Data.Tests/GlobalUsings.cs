global using StdService1.Domain;
